import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/domain/agency-kind';

const word = z.string().trim().min(1);
const aliases = z.array(z.array(word).min(1));
const kind = z.enum(AGENCY_KINDS);

/** `seeds/dictionaries/bodies.yaml` */
export const bodyWordsSchema = z.strictObject({
  version: z.number().int().positive(),
  provinces: z.array(z.strictObject({ name: word, short: word, cities: z.array(word) })),
  departments: aliases,
  governed: z.array(word),
  party: aliases,
  forms: z.array(z.strictObject({ names: z.array(word).min(1), full: word.nullable(), kind })),
  heads: z.array(z.strictObject({ full: word, also: z.array(word), kind })),
  national: aliases,
  exceptions: z.array(
    z.strictObject({ region: word, name: word, full: word, kind: kind.optional() }),
  ),
});
