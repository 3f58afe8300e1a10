import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/domain/agency-kind';
import { idSchema, regionCodeSchema, versionSchema } from '../shared/contract.schema';

const words = (most: number) => z.string().trim().min(1).max(most);

export const newAgencySchema = z
  .object({
    name: words(200),
    shortName: words(100),
    kind: z.enum(AGENCY_KINDS),
    regionCode: regionCodeSchema,
  })
  .meta({ id: 'NewAgency' });
export type NewAgency = z.infer<typeof newAgencySchema>;

export const intakeBodySchema = z
  .object({
    /** As the document writes it, elided parts restored. */
    name: z.string(),
    version: versionSchema,
    state: z.enum(['found', 'new', 'open']),
    /** The body that is meant. */
    agency: z.object({ id: idSchema, name: z.string(), shortName: z.string() }).nullable(),
    /** Body to be made at confirmation. */
    create: newAgencySchema.nullable(),
    /** Rows that name it. */
    rows: z.int(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'IntakeBody' });
export type IntakeBody = z.infer<typeof intakeBodySchema>;

/** Both null: open again. */
export const settleBodySchema = z
  .object({
    name: words(200),
    agencyId: idSchema.nullable().default(null),
    create: newAgencySchema.nullable().default(null),
  })
  .refine((body) => body.agencyId === null || body.create === null, {
    error: '只能选择已有单位或新建单位之一 / choose an agency or make one, not both',
  })
  .meta({ id: 'SettleIntakeBody' });
export type SettleBody = z.infer<typeof settleBodySchema>;

export const intakeBodyResultSchema = z
  .object({ draftVersion: versionSchema, body: intakeBodySchema })
  .meta({ id: 'IntakeBodyResult' });
export type IntakeBodyResult = z.infer<typeof intakeBodyResultSchema>;

const settlementSchema = z
  .union([
    /** One stands; the others are further places of it, or rejected. */
    z.object({ keep: idSchema, others: z.enum(['places', 'rejected']) }),
    /** All stand. */
    z.object({ reason: words(500) }),
  ])
  .meta({ id: 'ConflictSettlement' });
export type Settlement = z.infer<typeof settlementSchema>;

/** Null opens it again. */
export const settleConflictSchema = z
  .object({ settlement: settlementSchema.nullable() })
  .meta({ id: 'SettleConflict' });
export type SettleConflict = z.infer<typeof settleConflictSchema>;

export const intakeConflictSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    rows: z.array(idSchema),
    reason: z.enum(['different_values', 'body_and_annex']),
    settlement: settlementSchema.nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'IntakeConflict' });
export type IntakeConflict = z.infer<typeof intakeConflictSchema>;
