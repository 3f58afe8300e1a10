import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from './problem';
import type { FieldError } from './problem';

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/**
 * Checks what a route's zod schema describes. Messages are made in both languages, because the
 * caller's is only known where the answer is written; a message written in a schema serves both.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema }: ArgumentMetadata): Promise<unknown> {
    if (!(schema instanceof z.ZodType)) return value;
    const place = placeOfUnkept(value);
    if (place !== null) throw Problem.invalid([{ path: place, message: UNKEPT }]);
    const checked = await schema.safeParseAsync(value, { error: english });
    if (checked.success) return checked.data;
    const again = await schema.safeParseAsync(value, { error: chinese });
    throw Problem.invalid(fieldErrors(checked.error, again.error ?? checked.error));
  }
}

const UNKEPT = {
  zh: '含有不能保存的字符，请删去后重新填写。',
  en: 'Holds a character that cannot be kept; take it out and type it again.',
};

/** U+0000, or half of a sign of two: PostgreSQL keeps neither, in text or in JSON. */
const isUnkept = (text: string): boolean => text.includes('\u0000') || /\p{Cs}/u.test(text);

/** Path of the first text or name that cannot be kept; null where all can. */
function placeOfUnkept(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isUnkept(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    if (isUnkept(name)) return path;
    const place = placeOfUnkept(part, path === '' ? name : `${path}.${name}`);
    if (place !== null) return place;
  }
  return null;
}

function fieldErrors(en: z.ZodError, zh: z.ZodError): FieldError[] {
  return en.issues.map((issue, index) => ({
    path: issue.path.map(String).join('.'),
    message: { en: issue.message, zh: zh.issues[index]?.message ?? issue.message },
  }));
}
