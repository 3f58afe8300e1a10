import { z } from 'zod';

const version = z.number().int().positive();
const words = z.array(z.string().trim().min(1)).min(1);

/** `seeds/dictionaries/verbs.yaml` */
export const verbDictionarySchema = z.strictObject({
  version,
  making: words,
  reaching: words,
  changing: words,
  modality: words,
  past: words,
  paying: words,
  giving: words,
  funding: words,
  eligibility: words,
  penalties: words,
  defining: words,
  completing: words,
});
