import type { SourceDocument } from '../domain/source';
import { MOST_CHARACTERS, refusedDocument } from './document.problem';
import { looksHardWrapped } from './hard-wrap';
import { textTables } from './text-tables';

/** Signs that no text has; a few may slip into one, many say that it is something else. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
const MOST_CONTROL_SHARE = 0.01;

/** A .txt file: UTF-8, UTF-16 or GB18030, told by its mark or by what decodes without fault. */
export function readTextFile(content: Buffer): SourceDocument {
  return sourceOfText(decoded(content), 'txt');
}

/**
 * Text as it is, not one sign altered.
 *
 * @throws Problem 422 for no text at all, or too much of it
 */
export function sourceOfText(text: string, kind: 'txt' | 'pasted'): SourceDocument {
  if (text.length > MOST_CHARACTERS) throw refusedDocument('document_too_long');
  if ((text.match(CONTROL)?.length ?? 0) > text.length * MOST_CONTROL_SHARE) {
    throw refusedDocument('document_unsupported');
  }
  if (text.trim() === '') throw refusedDocument('document_empty');
  const tables = textTables(text);
  return { kind, text, tables, hardWrapped: looksHardWrapped(text, tables) };
}

function decoded(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decode(content, 'utf-16le') ?? broken();
  if (first === 0xfe && second === 0xff) return decode(content, 'utf-16be') ?? broken();
  return (
    decode(content, unmarkedUtf16(content) ?? 'utf-8') ?? decode(content, 'gb18030') ?? broken()
  );
}

function broken(): never {
  throw refusedDocument('document_unsupported');
}

/** Null where a byte has no meaning in the encoding; its mark is no part of the text. */
function decode(content: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}

/** Line ends, digits and blanks leave a zero byte on one side, which no other encoding has. */
function unmarkedUtf16(content: Buffer): string | null {
  const head = content.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 2) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
