import { z } from 'zod';
import { daySchema, idSchema, sentenceSchema } from '../shared/contract.schema';

export const scheduleKeySchema = z.string().regex(/^[a-z_]{1,40}$/);

export const scheduleRunSchema = z
  .object({
    id: idSchema,
    /** The day of the product for which it ran. */
    onDay: daySchema,
    state: z.enum(['done', 'failed']),
    /** ISO instant. */
    startedAt: z.string(),
    durationMs: z.int().min(0),
    by: z.object({
      kind: z.enum(['schedule', 'account']),
      /** Null by schedule, and for people of regions that the reader does not see. */
      name: z.string().nullable(),
    }),
    /** What came of it; null where it failed. */
    outcome: sentenceSchema.nullable(),
    errorCode: z.string().nullable(),
  })
  .meta({ id: 'ScheduleRun' });
export type ScheduleRun = z.infer<typeof scheduleRunSchema>;

export const scheduleSchema = z
  .object({
    key: z.string(),
    title: sentenceSchema,
    description: sentenceSchema,
    /** Time of day in Asia/Shanghai, `HH:MM`. */
    at: z.string(),
    /** `due`: its time has come and it has not been done. `standing`: it waits for the demo's clock. */
    state: z.enum(['waiting', 'due', 'running', 'standing']),
    /** ISO instant; null where it is due, running or waits for the demo's clock. */
    nextRunAt: z.string().nullable(),
    /** The last ones, the newest first. */
    runs: z.array(scheduleRunSchema),
  })
  .meta({ id: 'Schedule' });
export type Schedule = z.infer<typeof scheduleSchema>;

export const scheduleListSchema = z
  .object({
    today: daySchema,
    /** False: the process that answers runs nothing by itself. */
    enabled: z.boolean(),
    schedules: z.array(scheduleSchema),
  })
  .meta({ id: 'ScheduleList' });
export type ScheduleList = z.infer<typeof scheduleListSchema>;
