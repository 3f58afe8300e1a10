import { z } from 'zod';
import { daySchema, decimalSchema, idSchema } from '../shared/contract.schema';
import { judgedTargetSchema, planRefSchema, responsibilitySchema } from '../targets/target.schema';
import { lampCountsSchema } from './overview.schema';

export const planListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(
      z.object({
        plan: planRefSchema,
        docNo: z.string().nullable(),
        issuer: z.string(),
        issuedOn: daySchema,
        horizon: daySchema.nullable(),
        activatedOn: daySchema,
        clauses: z.int(),
        counts: lampCountsSchema,
      }),
    ),
  })
  .meta({ id: 'PlanList' });
export type PlanList = z.infer<typeof planListSchema>;

export const planDetailSchema = z
  .object({
    asOf: daySchema,
    plan: planRefSchema,
    docNo: z.string().nullable(),
    issuer: z.string(),
    issuedOn: daySchema,
    publishedOn: daySchema.nullable(),
    effectiveFrom: daySchema.nullable(),
    effectiveTo: daySchema.nullable(),
    horizon: daySchema.nullable(),
    activatedOn: daySchema,
    implements: z.array(
      z.object({ title: z.string(), docNo: z.string().nullable(), planKey: z.string().nullable() }),
    ),
    implementedBy: z.array(planRefSchema),
    missingAnnexes: z.array(z.string()),
    counts: lampCountsSchema,
    /** In document order; `depth` 0 for chapters. */
    clauses: z.array(
      z.object({
        id: idSchema,
        locator: z.string(),
        heading: z.string(),
        depth: z.int(),
        notes: z.array(z.array(responsibilitySchema)),
        targetIds: z.array(idSchema),
        incentives: z.array(
          z.object({
            condition: z.string(),
            amount: decimalSchema.nullable(),
            unit: z.string(),
            cap: decimalSchema.nullable(),
            capUnit: z.string().nullable(),
          }),
        ),
        notGoals: z.array(z.object({ phrase: z.string(), reason: z.string() })),
      }),
    ),
    targets: z.array(judgedTargetSchema),
    /** Goals that have ended by the day: not among the targets, nor in any count. */
    ended: z.int(),
    coverage: z.object({
      clausesWithTarget: z.int(),
      clausesWithoutTarget: z.int(),
      targetsWithoutAgency: z.int(),
      targetsAssigned: z.int(),
    }),
  })
  .meta({ id: 'PlanDetail' });
export type PlanDetail = z.infer<typeof planDetailSchema>;
