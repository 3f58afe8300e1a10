import { inflateRawSync } from 'node:zlib';
import { refusedFile } from './spreadsheet.problem';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const MOST_ENTRIES = 2000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

/**
 * Reads single parts of a zip file. What the file says of its sizes is not believed: unpacking stops
 * at a bound over all parts, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  private left: number;

  private constructor(
    private readonly content: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
    inflatedBytes: number,
  ) {
    this.left = inflatedBytes;
  }

  /**
   * @param inflatedBytes most bytes that all parts together may unpack to
   * @throws Problem 422 for what is no zip file
   */
  static open(content: Buffer, inflatedBytes: number): ZipArchive {
    return new ZipArchive(content, directoryOf(content), inflatedBytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws Problem 422 for a part that is missing, damaged or too large. */
  read(name: string): Buffer {
    const entry = this.entries.get(name);
    if (entry === undefined) throw refusedFile('broken_workbook');
    const packed = this.packed(entry);
    const part = entry.method === STORED ? packed : this.inflate(packed);
    if (part.length > this.left) throw refusedFile('oversized_workbook');
    this.left -= part.length;
    return part;
  }

  private packed({ offset, compressed }: Entry): Buffer {
    const { content } = this;
    if (offset + 30 > content.length || content.readUInt32LE(offset) !== LOCAL_HEADER) {
      throw refusedFile('broken_workbook');
    }
    const start =
      offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
    if (start + compressed > content.length) throw refusedFile('broken_workbook');
    return content.subarray(start, start + compressed);
  }

  private inflate(packed: Buffer): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      const { code } = error as { code?: unknown };
      throw refusedFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'oversized_workbook' : 'broken_workbook');
    }
  }
}

function directoryOf(content: Buffer): Map<string, Entry> {
  const end = endOfDirectory(content);
  const count = content.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw refusedFile('oversized_workbook');
  const entries = new Map<string, Entry>();
  let at = content.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw refusedFile('broken_workbook');
    }
    const nameLength = content.readUInt16LE(at + 28);
    const method = content.readUInt16LE(at + 10);
    if ((content.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw refusedFile('encrypted_workbook');
    if (method !== STORED && method !== DEFLATED) throw refusedFile('broken_workbook');
    const name = content.toString('utf8', at + 46, at + 46 + nameLength).replace(/\\/g, '/');
    entries.set(name, {
      method,
      compressed: content.readUInt32LE(at + 20),
      offset: content.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(content: Buffer): number {
  const first = Math.max(0, content.length - END_LENGTH - MOST_COMMENT);
  for (let at = content.length - END_LENGTH; at >= first; at -= 1) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw refusedFile('broken_workbook');
}
