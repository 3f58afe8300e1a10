import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  idParamSchema,
  idSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { markSchema } from '../matters/mark.schema';
import { subjectKindSchema } from '../matters/subject.schema';
import { deadlineStateSchema, lampSchema, roleSchema } from '../targets/target.schema';
import { MEASURES } from '../targets/domain/model';
import { RETURN_STANDINGS } from './domain/bulletin-figure';
import { PART_KEYS } from './domain/bulletin-part';
import { FIVE_GROUPS } from './domain/five-group';
import { REVISED_FIELDS } from './domain/revised-figure';

export const BULLETIN_KINDS = ['occasional', 'periodic', 'correction'] as const;
export const BULLETIN_STATUSES = ['draft', 'issued', 'discarded'] as const;

export const partKeySchema = z.enum(PART_KEYS).meta({ id: 'BulletinPartKey' });
const statusSchema = z.enum(BULLETIN_STATUSES).meta({ id: 'BulletinStatus' });
const groupSchema = z.enum(FIVE_GROUPS).meta({ id: 'FiveGroup' });

export const bulletinFigureSchema = z
  .object({
    targetId: idSchema,
    name: z.string(),
    planKey: z.string(),
    plan: z.string(),
    regionCode: z.string(),
    measure: z.enum(MEASURES),
    group: groupSchema,
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    deadline: daySchema.nullable(),
    deadlineStated: z.boolean(),
    daysLate: z.int().nullable(),
    goal: decimalSchema.nullable(),
    goalText: z.string(),
    unit: z.string(),
    period: z.string().nullable(),
    attained: decimalSchema.nullable(),
    attainedUnit: z.string(),
    growth: decimalSchema.nullable(),
    expected: decimalSchema.nullable(),
    completion: decimalSchema.nullable(),
    expectedCompletion: decimalSchema.nullable(),
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
    verdict: z.string(),
    rule: z.int(),
    ruleSet: z.string(),
    ruleSetVersion: z.int(),
    headline: z.boolean(),
    bodies: z.array(
      z.object({
        agencyId: idSchema,
        name: z.string(),
        role: roleSchema,
        reports: z.boolean(),
        openGroup: z.boolean(),
      }),
    ),
    reason: z
      .object({ words: z.string(), nextStep: z.string().nullable(), round: z.string() })
      .nullable(),
  })
  .meta({ id: 'BulletinFigure' });

export const bulletinReturnSchema = z
  .object({
    submissionId: idSchema,
    agencyId: idSchema,
    agency: z.string(),
    round: z.string(),
    dueOn: daySchema,
    submittedOn: daySchema.nullable(),
    standing: z.enum(RETURN_STANDINGS),
    daysLate: z.int().nullable(),
  })
  .meta({ id: 'BulletinReturn' });

const groupCountSchema = z
  .object({
    group: groupSchema,
    name: z.string(),
    count: z.int(),
    /** Per cent of all targets, two decimals. */
    share: z.string().nullable(),
  })
  .meta({ id: 'FiveGroupCount' });

export const bulletinRowSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    kind: z.enum(BULLETIN_KINDS).meta({ id: 'BulletinKind' }),
    status: statusSchema,
    regionCode: z.string(),
    regionName: z.string(),
    title: z.string(),
    /** 〔2020〕第3号; null while it is a draft. */
    number: sentenceSchema.nullable(),
    period: z.object({ from: daySchema, to: daySchema, label: z.string() }),
    /** Day as of which its figures were judged. */
    dataAsOf: daySchema,
    draftedBy: z.string().nullable(),
    draftedOn: daySchema,
    issuedBy: z.string().nullable(),
    issuedOn: daySchema.nullable(),
    /** First eight signs of the content's hash, as printed. */
    checkCode: z.string().nullable(),
  })
  .meta({ id: 'BulletinRow' });
export type BulletinRow = z.infer<typeof bulletinRowSchema>;

const offeredRegionSchema = z.object({
  code: z.string(),
  name: z.string(),
  plans: z.array(z.object({ key: z.string(), title: z.string() })),
});

export const bulletinListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(bulletinRowSchema),
    can: z.object({ draft: z.boolean() }),
    /** Regions for which the viewer may draft, with the plans that run there. */
    offered: z.array(offeredRegionSchema),
  })
  .meta({ id: 'BulletinList' });
export type BulletinList = z.infer<typeof bulletinListSchema>;

const bulletinPartSchema = z
  .object({
    key: partKeySchema,
    /** As it is printed, with its number; null for the opening and for a part that is left out. */
    heading: z.string().nullable(),
    generated: z.string(),
    text: z.string(),
    edited: z.boolean(),
    /** Targets whose figures the part tells. */
    targetIds: z.array(idSchema),
    submissionIds: z.array(idSchema),
  })
  .meta({ id: 'BulletinPart' });

const issueCheckSchema = z
  .object({
    code: z.enum(['no_text', 'no_title', 'no_issuer', 'empty_part', 'strange_number', 'old_data']),
    level: z.enum(['hard', 'soft']),
    part: partKeySchema.nullable(),
    found: z.array(z.string()),
  })
  .meta({ id: 'IssueCheck' });

const fileFormatSchema = z.enum(['docx', 'xlsx']);

export const bulletinDetailSchema = bulletinRowSchema
  .extend({
    asOf: daySchema,
    issuer: z.string(),
    recipients: z.string(),
    copies: z.string(),
    signatory: z.string(),
    basis: z.string(),
    plans: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        docNo: z.string().nullable(),
        issuer: z.string(),
      }),
    ),
    headlineIds: z.array(idSchema),
    parts: z.array(bulletinPartSchema),
    figures: z.array(bulletinFigureSchema),
    groups: z.array(groupCountSchema),
    returns: z.array(bulletinReturnSchema),
    /** Titles of the annexes as they are printed. */
    annexes: z.array(z.string()),
    follows: z.object({ id: idSchema, title: z.string(), number: sentenceSchema }).nullable(),
    followedBy: z.array(z.object({ id: idSchema, title: z.string(), number: sentenceSchema })),
    changedBy: z.string().nullable(),
    /** ISO instant. */
    changedAt: z.string(),
    /** Issued by its own drafter, since the region had no other inspector. */
    alone: z.boolean(),
    sha256: z.string().nullable(),
    files: z.array(z.object({ format: fileFormatSchema, name: z.string(), size: z.int() })),
    /** Of drafts only. */
    checks: z.array(issueCheckSchema),
    can: z.object({
      edit: z.boolean(),
      issue: z.boolean(),
      /** Why an inspector of the region may not issue it; null where nothing is to be said. */
      issueRefusal: sentenceSchema.nullable(),
      discard: z.boolean(),
      follow: z.boolean(),
    }),
  })
  .meta({ id: 'BulletinDetail' });
export type BulletinDetail = z.infer<typeof bulletinDetailSchema>;

export const revisedFiguresSchema = z
  .object({
    asOf: daySchema,
    revised: z.array(
      z.object({
        targetId: idSchema,
        name: z.string(),
        unit: z.string(),
        gapUnit: z.string().nullable(),
        what: z.enum(REVISED_FIELDS).meta({ id: 'RevisedField' }),
        printed: z.string().nullable(),
        now: z.string().nullable(),
        since: daySchema,
      }),
    ),
  })
  .meta({ id: 'RevisedFigures' });
export type RevisedFigures = z.infer<typeof revisedFiguresSchema>;

export const bulletinVerificationSchema = z
  .object({
    matches: z.boolean(),
    checkCode: z.string(),
    sha256: z.string(),
    parts: z.array(
      z.object({
        name: z.enum(['content', 'docx', 'xlsx']),
        stored: z.string(),
        computed: z.string(),
        matches: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'BulletinVerification' });
export type BulletinVerification = z.infer<typeof bulletinVerificationSchema>;

export const bulletinMarksSchema = z
  .object({ rows: z.array(markSchema) })
  .meta({ id: 'BulletinMarks' });
export type BulletinMarks = z.infer<typeof bulletinMarksSchema>;

export const bulletinMarksQuerySchema = z.object({
  subjectKind: subjectKindSchema,
  subjectId: idParamSchema,
});

/** What a command answers; the page reads the rest again. */
export const bulletinTurnSchema = z
  .object({ id: idSchema, version: versionSchema, status: statusSchema })
  .meta({ id: 'BulletinTurn' });
export type BulletinTurn = z.infer<typeof bulletinTurnSchema>;
