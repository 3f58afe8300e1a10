import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { fileTooLarge, readUpload } from './upload';

/** A whole file, small enough to be held. */
export interface WholeUpload {
  /** The sender's name for it, without folders: shown and kept, never used as a path. */
  readonly name: string;
  readonly content: Buffer;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

const LONGEST_NAME = 200;

/**
 * The one file of a form, read to its end. Throws a Problem as `readUpload` does, 413 as soon as
 * more than `most` bytes have come, and 400 for an empty file.
 */
export async function readWholeUpload(request: FastifyRequest, most: number): Promise<WholeUpload> {
  const upload = await readUpload(request, most);
  const chunks: Buffer[] = [];
  for await (const chunk of upload.stream) chunks.push(chunk as Buffer);
  if (upload.isCut()) throw fileTooLarge(most);
  const content = Buffer.concat(chunks);
  if (content.length === 0) {
    throw Problem.badRequest(
      { zh: '文件是空的，请核对后重新选择。', en: 'The file is empty; choose another one.' },
      'file_empty',
    );
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name: plainName(upload.name), content, sha256 };
}

/** Without folders, control characters and signs that turn the direction of writing. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const signs = [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').normalize('NFC')];
  return signs.slice(-LONGEST_NAME).join('');
}
