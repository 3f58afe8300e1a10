import { z } from 'zod';
import { daySchema, idSchema, regionCodeSchema, sentenceSchema } from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';

export const roundRefSchema = z
  .object({
    id: idSchema,
    periodEnd: daySchema,
    label: sentenceSchema,
    kind: z.enum(['periodic', 'deadline', 'final']),
    opensOn: daySchema,
    dueOn: daySchema,
    /** A year without announced holidays was counted by Monday to Friday. */
    dueOnPresumed: z.boolean(),
    /** By which rule it is due then: 期末后第15个工作日. */
    dueRule: sentenceSchema,
  })
  .meta({ id: 'RoundRef' });

export const submissionStateSchema = z
  .enum(['open', 'draft', 'filed', 'submitted', 'returned', 'accepted'])
  .meta({ id: 'SubmissionState' });

export const reportClockSchema = z
  .enum(['not_due', 'due', 'late', 'on_time'])
  .meta({ id: 'ReportClock' });

export const submissionRefSchema = z
  .object({
    id: idSchema,
    agency: agencyRefSchema,
    regionCode: regionCodeSchema,
    regionName: z.string(),
    round: roundRefSchema,
    state: submissionStateSchema,
    clock: reportClockSchema,
    /** The due date that counts now: of the round, of the mending, or as it was extended. */
    dueOn: daySchema,
    /** By which the first submission is on time; an extension moves it. */
    firstDueOn: daySchema,
    /** It was handed in, for the first time, by then. */
    onTime: z.boolean(),
    extensions: z.object({ granted: z.int(), pending: z.boolean() }),
    daysLeft: z.int(),
    submittedOn: daySchema.nullable(),
    /** Day of its last move; null before the first. */
    movedOn: daySchema.nullable(),
    filled: z.int(),
    expected: z.int(),
    /** Findings that asked for a look when it was handed in; null before that. */
    warnings: z.int().nullable(),
    /** How unusual it was when it was handed in: orders a review queue. */
    anomaly: z.number().nullable(),
    /** Questions of supervision that the body has not answered. */
    openQuestions: z.int(),
  })
  .meta({ id: 'SubmissionRef' });
export type SubmissionRef = z.infer<typeof submissionRefSchema>;
