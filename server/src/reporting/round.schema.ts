import { z } from 'zod';
import { daySchema, idSchema, versionSchema } from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { roundRefSchema } from './submission-ref.schema';

/** Who locked or opened last, and why. */
const lockActSchema = z.object({ by: z.string(), on: daySchema, reason: z.string() });

/** A round with how its returns stand on the day, and its lock. */
export const roundStandingSchema = z
  .object({
    round: roundRefSchema,
    /** Raised by each lock and opening, for `If-Match`. */
    version: versionSchema,
    regionName: z.string(),
    /** Returns in which something is owed. */
    expected: z.int(),
    received: z.int(),
    /** Handed in, for the first time, by the due date that counted. */
    onTime: z.int(),
    pendingExtensions: z.int(),
    locked: z.boolean(),
    lastAct: lockActSchema.nullable(),
    /** Returns that stand otherwise than their round: opened in a locked one, or locked alone. */
    exceptions: z.array(
      lockActSchema.extend({
        submissionId: idSchema,
        agency: agencyRefSchema,
        locked: z.boolean(),
      }),
    ),
    can: z.object({ lock: z.boolean(), open: z.boolean() }),
  })
  .meta({ id: 'RoundStanding' });
export type RoundStanding = z.infer<typeof roundStandingSchema>;

export const roundListSchema = z
  .object({ asOf: daySchema, rows: z.array(roundStandingSchema) })
  .meta({ id: 'RoundList' });
export type RoundList = z.infer<typeof roundListSchema>;

export const lockRoundSchema = z
  .object({
    reason: z.string().trim().min(4).max(1000),
    /** One return of the round; left out: all of it. */
    submissionId: idSchema.optional(),
  })
  .meta({ id: 'LockRound' });
export type LockRound = z.infer<typeof lockRoundSchema>;
