import type { Readable } from 'node:stream';

/** A file that has come in whole and is on disk, but belongs to nobody yet. */
export interface ReceivedFile {
  /** Bytes. */
  readonly size: number;
  /** Of the content, in lower-case hex. */
  readonly sha256: string;
  /** Up to `length` bytes from `position`; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
  /**
   * Puts the file among those that stay and answers its key. From then on it survives a crash; kept
   * twice, it is there once. Called inside the transaction that names the key, so that a row never
   * names half a file: what is left without a row after a failed commit costs room only.
   */
  keep(): Promise<string>;
  /** Forgets a file that was not kept; does nothing to one that was. */
  discard(): Promise<void>;
}

/**
 * Where evidence lies. Keys are made by the store and say nothing of the file; what is known of it
 * stands in the database. Nothing that was kept is ever changed or taken away.
 */
export abstract class EvidenceStore {
  /** Reads a stream to its end. Throws what the stream throws, and leaves nothing behind then. */
  abstract receive(source: Readable): Promise<ReceivedFile>;

  /** The content from its first byte. Throws where there is no such file. */
  abstract open(key: string): Promise<Readable>;

  abstract has(key: string): Promise<boolean>;
}
