import { inflateRawSync } from 'node:zlib';

/** Up to `length` bytes of a file from `position`. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MOST_DIRECTORY_BYTES = 2 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Not a zip file that we can and want to read; the caller says it to the user in own words. */
export class UnreadableZip extends Error {}

/**
 * The list of what a zip file holds, without unpacking any of it. Throws UnreadableZip where the
 * list is missing, larger than an Office file's ever is, or does not end where the file does.
 */
export async function readZipDirectory(read: ReadAt, size: number): Promise<ZipEntry[]> {
  const from = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
  const tail = await read(from, size - from);
  const at = findEnd(tail);
  const count = tail.readUInt16LE(at + 10);
  const length = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (length > MOST_DIRECTORY_BYTES || offset + length > from + at) throw new UnreadableZip();
  const directory = await read(offset, length);
  const entries: ZipEntry[] = [];
  for (let place = 0; entries.length < count;) {
    if (place + ENTRY_BYTES > directory.length || directory.readUInt32LE(place) !== ENTRY) {
      throw new UnreadableZip();
    }
    const nameEnd = place + ENTRY_BYTES + directory.readUInt16LE(place + 28);
    entries.push({
      name: directory.toString('utf8', place + ENTRY_BYTES, nameEnd),
      encrypted: (directory.readUInt16LE(place + 8) & 1) === 1,
      method: directory.readUInt16LE(place + 10),
      packedSize: directory.readUInt32LE(place + 20),
      offset: directory.readUInt32LE(place + 42),
    });
    place = nameEnd + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  return entries;
}

/** One small entry, unpacked; never more than `most` bytes, whatever it says of itself. */
export async function readZipEntry(read: ReadAt, entry: ZipEntry, most: number): Promise<Buffer> {
  const header = await read(entry.offset, LOCAL_BYTES);
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL || entry.packedSize > most) {
    throw new UnreadableZip();
  }
  const start = entry.offset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await read(start, entry.packedSize);
  if (packed.length < entry.packedSize) throw new UnreadableZip();
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new UnreadableZip();
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    throw new UnreadableZip();
  }
}

/** The record that ends the file; its comment must reach to the last byte. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (
      tail.readUInt32LE(at) === END &&
      at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    ) {
      return at;
    }
  }
  throw new UnreadableZip();
}
