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
/** Of an entry's own header, without its name. */
export const LOCAL_BYTES = 30;
const MOST_DIRECTORY_BYTES = 2 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Most bytes at the end of a file in which the record that ends it can begin. */
export const TAIL_BYTES = END_BYTES + LONGEST_COMMENT;

/** Not a zip file that we can and want to read; the caller says it to the user in own words. */
export class UnreadableZip extends Error {
  /** @param oversized a part unpacks to more than the bound */
  constructor(readonly oversized = false) {
    super();
  }
}

/** Where the list of parts stands. */
export interface ZipList {
  readonly count: number;
  readonly length: number;
  readonly offset: number;
}

/**
 * The list of what a zip file holds, without unpacking any of it. Throws UnreadableZip where the
 * list is missing, larger than an Office file's ever is, or does not end where the file does.
 */
export async function readZipDirectory(read: ReadAt, size: number): Promise<ZipEntry[]> {
  const from = Math.max(0, size - TAIL_BYTES);
  const list = zipList(await read(from, size - from), from);
  return zipEntries(await read(list.offset, list.length), list.count);
}

/** One small entry, unpacked; never more than `most` bytes, whatever it says of itself. */
export async function readZipEntry(read: ReadAt, entry: ZipEntry, most: number): Promise<Buffer> {
  const header = await read(entry.offset, LOCAL_BYTES);
  if (entry.packedSize > most) throw new UnreadableZip(true);
  const start = entry.offset + headerLength(header);
  return unpack(await read(start, entry.packedSize), entry, most);
}

/** @param tail the last bytes of a file, from the place `from` on */
export function zipList(tail: Buffer, from: number): ZipList {
  const at = findEnd(tail);
  const list = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (list.length > MOST_DIRECTORY_BYTES || list.offset + list.length > from + at) {
    throw new UnreadableZip();
  }
  return list;
}

export function zipEntries(directory: Buffer, count: number): ZipEntry[] {
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

/** How long an entry's own header is, from its first bytes. */
export function headerLength(header: Buffer): number {
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL) throw new UnreadableZip();
  return LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** An entry's content from its packed bytes, never more than `most`. */
export function unpack(
  packed: Buffer,
  { method, packedSize }: Pick<ZipEntry, 'method' | 'packedSize'>,
  most: number,
): Buffer {
  if (packed.length < packedSize || (method !== STORED && method !== DEFLATED)) {
    throw new UnreadableZip();
  }
  if (method === STORED) {
    if (packed.length > most) throw new UnreadableZip(true);
    return packed;
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw new UnreadableZip((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE');
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
