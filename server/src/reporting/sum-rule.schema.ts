import { z } from 'zod';
import { ACCUMULATIONS } from '../series/domain/model';
import { daySchema, idSchema, searchWordsSchema, versionSchema } from '../shared/contract.schema';
import { reasonSchema } from './check-rule.schema';

export const sumSeriesSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    unit: z.string(),
    accumulation: z.enum(ACCUMULATIONS),
    planTitle: z.string(),
    regionName: z.string(),
  })
  .meta({ id: 'SumSeries' });
export type SumSeries = z.infer<typeof sumSeriesSchema>;

/** A series that has to be the sum of others. */
export const sumRuleSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    total: sumSeriesSchema,
    parts: z.array(sumSeriesSchema),
    since: daySchema,
    reason: z.string(),
  })
  .meta({ id: 'SumRule' });
export type SumRuleView = z.infer<typeof sumRuleSchema>;

export const sumRuleListSchema = z
  .object({ asOf: daySchema, rules: z.array(sumRuleSchema), can: z.object({ edit: z.boolean() }) })
  .meta({ id: 'SumRuleList' });
export type SumRuleList = z.infer<typeof sumRuleListSchema>;

export const sumSeriesListSchema = z
  .object({ rows: z.array(sumSeriesSchema) })
  .meta({ id: 'SumSeriesList' });

export const sumSeriesQuerySchema = z.object({ search: searchWordsSchema.optional() });

export const makeSumRuleSchema = z
  .object({
    totalSeriesId: idSchema,
    partSeriesIds: z.array(idSchema).min(1).max(40),
    reason: reasonSchema,
  })
  .meta({ id: 'MakeSumRule' });
export type MakeSumRule = z.infer<typeof makeSumRuleSchema>;

export const endSumRuleSchema = z.object({ reason: reasonSchema }).meta({ id: 'EndSumRule' });
