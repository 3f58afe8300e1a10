import { z } from 'zod';
import {
  daySchema,
  idSchema,
  regionCodeSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { PUBLISHERS } from './domain/due-rule';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const MOST_WORKING_DAYS = 60;
/** The longest holiday, with the weekends that are worked for it. */
const MOST_DAYS_AT_ONCE = 31;

const publisherSchema = z.enum(PUBLISHERS).meta({ id: 'Publisher' });
const yearSchema = z.int().min(FIRST_YEAR).max(LAST_YEAR);
/** A day that exists, as a request names it. */
const givenDaySchema = z.iso
  .date()
  .refine((day) => day >= `${FIRST_YEAR}-01-01` && day <= `${LAST_YEAR}-12-31`);
const givenDaysSchema = z.array(givenDaySchema).min(1).max(MOST_DAYS_AT_ONCE);
const workingDaysSchema = z.int().min(1).max(MOST_WORKING_DAYS);

export const dueTermsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('working_days'), workingDays: workingDaysSchema }),
    z.object({
      kind: z.literal('release'),
      publisher: publisherSchema,
      workingDays: workingDaysSchema,
    }),
  ])
  .meta({ id: 'DueTerms' });

export const calendarChangeSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('set_days'),
      days: givenDaysSchema,
      working: z.boolean(),
      name: z
        .string()
        .trim()
        .regex(/^[^\p{Cc}]{1,40}$/u),
    }),
    z.object({ kind: z.literal('clear_days'), days: givenDaysSchema }),
    z.object({ kind: z.literal('year_entered'), year: yearSchema }),
    z.object({
      kind: z.literal('set_rule'),
      regionCode: regionCodeSchema,
      validFrom: givenDaySchema,
      terms: dueTermsSchema,
    }),
    z.object({
      kind: z.literal('clear_rule'),
      regionCode: regionCodeSchema,
      validFrom: givenDaySchema,
    }),
    z.object({
      kind: z.literal('set_releases'),
      publisher: publisherSchema,
      year: yearSchema,
      releases: z
        .array(z.object({ periodEnd: givenDaySchema, releaseOn: givenDaySchema.nullable() }))
        .min(1)
        .max(12),
    }),
  ])
  .meta({ id: 'CalendarChange' });

/** A round whose due day a change of the calendar moves. */
export const roundMoveSchema = z
  .object({
    roundId: idSchema,
    regionName: z.string(),
    label: sentenceSchema,
    kind: z.enum(['periodic', 'deadline', 'final']),
    from: daySchema,
    to: daySchema,
  })
  .meta({ id: 'RoundMove' });
export type RoundMove = z.infer<typeof roundMoveSchema>;

export const calendarMovesSchema = z
  .object({ version: versionSchema, moves: z.array(roundMoveSchema) })
  .meta({ id: 'CalendarMoves' });
export type CalendarMoves = z.infer<typeof calendarMovesSchema>;

export const calendarQuerySchema = z.object({
  year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).optional(),
});
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;

export const dueSchema = z
  .object({
    periodEnd: daySchema,
    on: daySchema,
    presumed: z.boolean(),
    /** A day of release that the rule asks for and nobody has entered: counted by the standard. */
    unreleased: publisherSchema.nullable(),
  })
  .meta({ id: 'DueExample' });

export const calendarViewSchema = z
  .object({
    asOf: daySchema,
    version: versionSchema,
    year: z.int(),
    /** Whose announcement counts in the year; none: Monday to Friday. */
    source: z.enum(['library', 'administrator', 'none']),
    /** From this day of the year on; earlier ones stay as they were presumed. */
    countsFrom: daySchema.nullable(),
    /** Years that the library or an administrator has told everything about. */
    knownYears: z.array(z.int()),
    /** Days that are otherwise than their weekday says, or that somebody has entered. */
    days: z.array(
      z.object({
        day: daySchema,
        working: z.boolean(),
        name: sentenceSchema,
        source: z.enum(['library', 'administrator']),
        /** What the library says beneath an entered day. */
        replaces: z.object({ working: z.boolean(), name: sentenceSchema }).nullable(),
      }),
    ),
    rules: z.array(
      z.object({
        regionCode: regionCodeSchema,
        regionName: z.string(),
        validFrom: daySchema,
        terms: dueTermsSchema,
      }),
    ),
    /** What is due by the rules after the quarter that runs. */
    regions: z.array(
      z.object({
        code: regionCodeSchema,
        name: z.string(),
        terms: dueTermsSchema,
        /** The region whose rule it is; null: the standard. */
        ruleOf: z.string().nullable(),
        next: dueSchema,
      }),
    ),
    releases: z.array(
      z.object({
        publisher: publisherSchema,
        months: z.array(z.object({ periodEnd: daySchema, releaseOn: daySchema.nullable() })),
      }),
    ),
    can: z.object({ changeDays: z.boolean(), changeRules: z.boolean() }),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof calendarViewSchema>;
