import {
  headerLength,
  LOCAL_BYTES,
  TAIL_BYTES,
  unpack,
  UnreadableZip,
  zipEntries,
  zipList,
  type ZipEntry,
} from './zip-file';

const MOST_ENTRIES = 2000;

/** Why a zip file is not read. */
export type ZipFault = 'broken' | 'oversized' | 'encrypted';

/**
 * Reads single parts of an Office file. What the file says of its sizes is not believed:
 * unpacking stops at a bound over all parts, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  private left: number;

  private constructor(
    private readonly content: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    inflatedBytes: number,
    private readonly refused: (fault: ZipFault) => Error,
  ) {
    this.left = inflatedBytes;
  }

  /**
   * @param inflatedBytes most bytes that all parts together may unpack to
   * @param refused what is thrown, here and when a part is read, for a file that cannot be used
   */
  static open(
    content: Buffer,
    inflatedBytes: number,
    refused: (fault: ZipFault) => Error,
  ): ZipArchive {
    const entries = orRefused(() => entriesOf(content, refused), refused);
    return new ZipArchive(content, entries, inflatedBytes, refused);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Throws what the caller refuses with for a part that is missing, damaged or too large. */
  read(name: string): Buffer {
    const entry = this.entries.get(name);
    if (entry === undefined) throw this.refused('broken');
    const part = orRefused(() => this.unpacked(entry), this.refused);
    if (part.length > this.left) throw this.refused('oversized');
    this.left -= part.length;
    return part;
  }

  private unpacked(entry: ZipEntry): Buffer {
    const { content } = this;
    const { offset, packedSize } = entry;
    const start = offset + headerLength(content.subarray(offset, offset + LOCAL_BYTES));
    // Of nothing left even one byte is too much, which the caller finds.
    return unpack(content.subarray(start, start + packedSize), entry, Math.max(1, this.left));
  }
}

function entriesOf(content: Buffer, refused: (fault: ZipFault) => Error): Map<string, ZipEntry> {
  const from = Math.max(0, content.length - TAIL_BYTES);
  const { count, offset, length } = zipList(content.subarray(from), from);
  if (count > MOST_ENTRIES) throw refused('oversized');
  const entries = zipEntries(content.subarray(offset, offset + length), count);
  if (entries.some(({ encrypted }) => encrypted)) throw refused('encrypted');
  return new Map(entries.map((entry) => [entry.name.replace(/\\/g, '/'), entry]));
}

function orRefused<T>(read: () => T, refused: (fault: ZipFault) => Error): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableZip)) throw error;
    throw refused(error.oversized ? 'oversized' : 'broken');
  }
}
