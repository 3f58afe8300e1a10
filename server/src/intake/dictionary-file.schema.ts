import { z } from 'zod';

const version = z.number().int().positive();
const words = z.array(z.string().trim().min(1)).min(1);

/** `seeds/dictionaries/verbs.yaml` */
export const verbDictionarySchema = z.strictObject({
  version,
  making: words,
  telling: words,
  resulting: words,
  yielding: words,
  reaching: words,
  changing: words,
  modality: words,
  manner: words,
  past: words,
  paying: words,
  giving: words,
  funding: words,
  eligibility: words,
  penalties: words,
  defining: words,
  scoping: words,
  structural: words,
  completing: words,
});

/** `seeds/dictionaries/units.yaml` */
export const unitDictionarySchema = z.strictObject({
  version,
  counter: words,
  money: words,
  share: words,
  multiple: words,
  time: words,
  length: words,
  area: words,
  volume: words,
  weight: words,
  energy: words,
  data: words,
  physical: words,
  arabic_only: words,
  not_before: z.record(z.string(), z.string().min(1)),
  structure: words,
});

/** `seeds/dictionaries/comparators.yaml` */
export const comparatorDictionarySchema = z.strictObject({
  version,
  leading: z.strictObject({
    at_least: words,
    above: words,
    at_most: words,
    below: words,
    about: words,
  }),
  passed: words,
  trailing: z.strictObject({ at_least: words, at_most: words, about: words }),
  trailing_time: words,
  change: z.strictObject({ up: words, down: words, up_nouns: words, down_nouns: words }),
  against: z.strictObject({ average: words, year_before: words }),
});

/** `seeds/dictionaries/zones.yaml` */
export const zoneDictionarySchema = z.strictObject({
  version,
  goals: words,
  aims: words,
  measures: words,
  safeguards: words,
  background: words,
  review: words,
  reviewOpenings: words,
  outlookOpenings: words,
});
