import { TAIL_BYTES, zipList } from '../zip-file';

/** 1 January 1980, the first day that a zip file can hold. */
const FIRST_TIME = 0;
const FIRST_DATE = (1 << 5) | 1;
const ENTRY_BYTES = 46;

/** The zip file with one date on every part, so that the same content gives the same bytes. */
export function withFixedDates(zip: Buffer): Buffer {
  const from = Math.max(0, zip.length - TAIL_BYTES);
  const { count, offset } = zipList(zip.subarray(from), from);
  let place = offset;
  for (let entry = 0; entry < count; entry += 1) {
    const own = zip.readUInt32LE(place + 42);
    zip.writeUInt16LE(FIRST_TIME, own + 10);
    zip.writeUInt16LE(FIRST_DATE, own + 12);
    zip.writeUInt16LE(FIRST_TIME, place + 12);
    zip.writeUInt16LE(FIRST_DATE, place + 14);
    place +=
      ENTRY_BYTES +
      zip.readUInt16LE(place + 28) +
      zip.readUInt16LE(place + 30) +
      zip.readUInt16LE(place + 32);
  }
  return zip;
}
