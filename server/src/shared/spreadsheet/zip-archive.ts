import {
  headerLength,
  LOCAL_BYTES,
  TAIL_BYTES,
  unpack,
  UnreadableZip,
  zipEntries,
  zipList,
  type ZipEntry,
} from '../zip-file';
import { refusedFile } from './spreadsheet.problem';

const MOST_ENTRIES = 2000;

/**
 * Reads single parts of a workbook's zip file. What the file says of its sizes is not believed:
 * unpacking stops at a bound over all parts, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  private left: number;

  private constructor(
    private readonly content: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    inflatedBytes: number,
  ) {
    this.left = inflatedBytes;
  }

  /**
   * @param inflatedBytes most bytes that all parts together may unpack to
   * @throws Problem 422 for what is no zip file
   */
  static open(content: Buffer, inflatedBytes: number): ZipArchive {
    const entries = orRefused(() => entriesOf(content));
    return new ZipArchive(content, entries, inflatedBytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws Problem 422 for a part that is missing, damaged or too large. */
  read(name: string): Buffer {
    const entry = this.entries.get(name);
    if (entry === undefined) throw refusedFile('broken_workbook');
    const part = orRefused(() => this.unpacked(entry));
    if (part.length > this.left) throw refusedFile('oversized_workbook');
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

function entriesOf(content: Buffer): Map<string, ZipEntry> {
  const from = Math.max(0, content.length - TAIL_BYTES);
  const { count, offset, length } = zipList(content.subarray(from), from);
  if (count > MOST_ENTRIES) throw refusedFile('oversized_workbook');
  const entries = zipEntries(content.subarray(offset, offset + length), count);
  if (entries.some(({ encrypted }) => encrypted)) throw refusedFile('encrypted_workbook');
  return new Map(entries.map((entry) => [entry.name.replace(/\\/g, '/'), entry]));
}

/** @throws Problem 422 for what cannot be read. */
function orRefused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableZip)) throw error;
    throw refusedFile(error.oversized ? 'oversized_workbook' : 'broken_workbook');
  }
}
