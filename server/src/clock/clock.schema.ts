import { z } from 'zod';
import { daySchema, sentenceSchema } from '../shared/contract.schema';

export const clockSchema = z
  .object({
    today: daySchema,
    /** The true day, which the demo also offers. */
    realToday: daySchema,
    demo: z.boolean(),
    /** Empty outside the demo. */
    offered: z.array(z.object({ day: daySchema, label: sentenceSchema })),
  })
  .meta({ id: 'ClockReading' });
export type ClockReading = z.infer<typeof clockSchema>;

export const moveClockSchema = z.object({ today: z.iso.date() }).meta({ id: 'MoveClock' });
export type MoveClock = z.infer<typeof moveClockSchema>;
