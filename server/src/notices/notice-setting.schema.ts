import { z } from 'zod';
import { regionCodeSchema, sentenceSchema, versionSchema } from '../shared/contract.schema';
import { colourSchema, ladderKeySchema } from './notice.schema';

const daysSchema = z.int().min(1).max(60);
const dueDaysSchema = z
  .object({ blue: daysSchema, yellow: daysSchema, orange: daysSchema, red: daysSchema })
  .meta({ id: 'NoticeDueDays' });

/** How the office of a region urges: ladder, the name on its slips, proposed working days. */
export const noticeSettingSchema = z
  .object({
    regionCode: regionCodeSchema,
    regionName: z.string(),
    version: versionSchema,
    ladder: ladderKeySchema,
    issuerName: z.string(),
    dueDays: dueDaysSchema,
    /** The region whose setting holds here; null: the product's own preset. */
    from: z.string().nullable(),
    /** Ladders to choose from, with what their colours mean. */
    ladders: z.array(
      z.object({
        key: ladderKeySchema,
        version: z.int(),
        name: sentenceSchema,
        colours: z.array(
          z.object({ colour: colourSchema, name: sentenceSchema, meaning: sentenceSchema }),
        ),
      }),
    ),
  })
  .meta({ id: 'NoticeSetting' });
export type NoticeSetting = z.infer<typeof noticeSettingSchema>;

export const changeNoticeSettingSchema = z
  .object({
    ladder: ladderKeySchema,
    issuerName: z.string().trim().min(2).max(60),
    dueDays: dueDaysSchema,
  })
  .meta({ id: 'ChangeNoticeSetting' });
export type ChangeNoticeSetting = z.infer<typeof changeNoticeSettingSchema>;
