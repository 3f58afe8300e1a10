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
    const place = placeOfNul(value);
    if (place !== null) throw Problem.invalid([{ path: place, message: NUL_REFUSED }]);
    const checked = await schema.safeParseAsync(value, { error: english });
    if (checked.success) return checked.data;
    const again = await schema.safeParseAsync(value, { error: chinese });
    throw Problem.invalid(fieldErrors(checked.error, again.error ?? checked.error));
  }
}

const NUL_REFUSED = {
  zh: '含有不能保存的控制字符。',
  en: 'Holds a control character that cannot be kept.',
};

/** Path of the first text with U+0000, which PostgreSQL keeps in no column; null where none has. */
function placeOfNul(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const place = placeOfNul(part, path === '' ? name : `${path}.${name}`);
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
