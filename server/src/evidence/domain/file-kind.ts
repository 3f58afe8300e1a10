/** What may prove a value. */
export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** Endings under which a kind is known; the first is given where a name has none of them. */
export const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** `zip`: perhaps an Office file; `compound`: an old or encrypted one. */
export type Beginning = 'pdf' | 'jpg' | 'png' | 'zip' | 'compound';

const BEGINNINGS: readonly (readonly [Beginning, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpg', [0xff, 0xd8, 0xff]],
  // The signature and the header chunk that must follow it.
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** What the first bytes of a file say it is; null for everything that is not taken anyway. */
export function beginningOf(head: Uint8Array): Beginning | null {
  const found = BEGINNINGS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found?.[0] ?? null;
}

/** Bytes that `beginningOf` needs. */
export const BEGINNING_BYTES = 16;
