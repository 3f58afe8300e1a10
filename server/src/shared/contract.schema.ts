import { z } from 'zod';

/** A calendar day in Asia/Shanghai. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Day' });

/** An exact decimal; never a binary float on the wire. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ id: 'Decimal' });

/** One sentence in both languages of the product; documents' own words stay Chinese. */
export const sentenceSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof sentenceSchema>;

/** The first day that a request may name: before it the calendar's arithmetic leaves what is kept. */
export const FIRST_DAY = '1900-01-01';
/** A day as a request types it: one that exists and can be kept. */
export const typedDaySchema = z.iso.date().refine((day) => day >= FIRST_DAY, {
  error: `须为${FIRST_DAY}以后的日期 / must be a day since ${FIRST_DAY}`,
});

/** The largest number that a version or a count is kept as. */
export const MOST_INTEGER = 2_147_483_647;
/** The row's version: sent back as `If-Match` by whoever changes it. */
export const versionSchema = z.int().min(1).max(MOST_INTEGER).meta({ id: 'Version' });

export const idSchema = z.int().min(1).meta({ id: 'Id' });
/** An id as a path carries it. */
export const idParamSchema = z.coerce.number().int().min(1);

/** GB/T 2260 code as a filter carries it. */
export const regionCodeSchema = z.string().regex(/^\d{6}$/);

/** Key of a plan as a path or a filter carries it. */
export const planKeySchema = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** Words to look for; control characters are in no name. */
export const searchWordsSchema = z.string().regex(/^[^\p{Cc}]{0,100}$/u);
