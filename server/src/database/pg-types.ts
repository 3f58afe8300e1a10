import pg from 'pg';
import type { CustomTypesConfig } from 'pg';

const { builtins } = pg.types;
/** The driver knows more types than its declarations name. */
const driverParser = pg.types.getTypeParser as (
  oid: number,
  format?: 'text' | 'binary',
) => (text: string) => unknown;
/** Array types that `pg` has no names for. */
const arrayOf = { text: 1009, date: 1182, int8: 1016, numeric: 1231 } as const;

const asText = (text: string): string => text;
const asTexts = driverParser(arrayOf.text) as (text: string) => (string | null)[];

/** A count or key. Throws a RangeError beyond 2^53 − 1, where a number would lose digits. */
function asCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count)) {
    throw new RangeError(`${text} is too large for an exact number; select it as text`);
  }
  return count;
}

const parsers = new Map<number, (text: string) => unknown>([
  // A calendar day has no instant: the driver's own parser makes it a Date, a day early in China.
  [builtins.DATE, asText],
  [arrayOf.date, asTexts],
  // Measured values stay exact decimals; the driver's array parser would turn them into floats.
  [builtins.NUMERIC, asText],
  [arrayOf.numeric, asTexts],
  [builtins.INT8, asCount],
  [arrayOf.int8, (text) => asTexts(text).map((item) => (item === null ? null : asCount(item)))],
]);

/**
 * How values leave the database, given to each pool of ours instead of being set for the whole
 * process: `date` and `numeric` as text, `int8` as a number, everything else as the driver does it.
 */
export const pgTypes: CustomTypesConfig = {
  getTypeParser(oid, format) {
    const parser = format === 'binary' ? undefined : parsers.get(oid);
    return parser ?? driverParser(oid, format);
  },
};
