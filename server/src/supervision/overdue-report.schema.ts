import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  planKeySchema,
  regionCodeSchema,
  sentenceSchema,
} from '../shared/contract.schema';
import { entrustedMatterSchema, entrustedOriginSchema } from '../matters/entrusted-matter.schema';
import { markSchema } from '../matters/mark.schema';
import { submissionRefSchema } from '../reporting/submission-ref.schema';
import {
  agencyRefSchema,
  deadlineStateSchema,
  judgedTargetSchema,
  lampSchema,
  planRefSchema,
  responsibilitySchema,
  roleSchema,
} from '../targets/target.schema';
import { LISTS, RETURN_STANDINGS, TARGET_LISTS } from './domain/matter';

export const overdueListSchema = z.enum(LISTS).meta({ id: 'OverdueList' });
export const returnStandingSchema = z.enum(RETURN_STANDINGS).meta({ id: 'ReturnStanding' });

/** `then`: as was known on the day; `now`: as is known today of that day. */
export const reportBasisSchema = z.enum(['then', 'now']).meta({ id: 'ReportBasis' });

/** Rows of each list that the report itself carries; the others are read page by page. */
export const PAGE_ROWS = 50;

/** A judged target without the small line, which the report does not draw. */
export const listedTargetSchema = judgedTargetSchema
  .omit({ spark: true, reporter: true })
  .meta({ id: 'ListedTarget' });
export type ListedTarget = z.infer<typeof listedTargetSchema>;

/** What supervision holds on the row's subject: slips, closings, appeals, directives, findings. */
const marks = z.array(markSchema);

export const overdueRowSchema = z
  .object({
    list: z.enum(TARGET_LISTS),
    target: listedTargetSchema,
    /** Who reports first, then in the order of the document. */
    responsibilities: z.array(responsibilitySchema),
    /** Whole days after the deadline; null for what is final (未完成) and for what is not past it. */
    daysLate: z.int().nullable(),
    /** What is missing to the goal, in the unit or in percentage points. */
    shortfall: sentenceSchema.nullable(),
    needed: sentenceSchema.nullable(),
    marks,
  })
  .meta({ id: 'OverdueRow' });
export type OverdueRow = z.infer<typeof overdueRowSchema>;

export const overdueReturnSchema = z
  .object({
    submission: submissionRefSchema,
    standing: returnStandingSchema,
    /** The due date that was not kept. */
    dueOn: daySchema,
    /** Whole days after it, up to the day or to the first submission. */
    daysLate: z.int(),
    /** Reminders that were made of it by the day. */
    reminders: z.int(),
    marks,
  })
  .meta({ id: 'OverdueReturn' });
export type OverdueReturn = z.infer<typeof overdueReturnSchema>;

/** A directive or a finding past its own due date. */
export const overdueEntrustedSchema = z
  .object({ matter: entrustedMatterSchema, marks })
  .meta({ id: 'OverdueEntrusted' });
export type OverdueEntrusted = z.infer<typeof overdueEntrustedSchema>;

const counted = { matters: z.int(), closed: z.int() };

export const returnFiguresSchema = z
  .object({
    /** Returns whose due day has passed: received + missing. */
    expected: z.int(),
    /** onTime + late; the first submission decides. */
    received: z.int(),
    onTime: z.int(),
    late: z.int(),
    missing: z.int(),
    /** On time at first, sent back and not mended in time. */
    mending: z.int(),
    /** Per cent of expected; null when nothing was expected. */
    receivedShare: decimalSchema.nullable(),
    onTimeShare: decimalSchema.nullable(),
  })
  .meta({ id: 'ReturnFigures' });

/** `matters` are rows; `closed` those among them whose closing was confirmed (其中已销号). */
export const reportTotalsSchema = z
  .object({
    all: z.object(counted),
    deadlines: z.object({
      ...counted,
      stated: z.int(),
      unstated: z.int(),
      overdue: z.int(),
      missed: z.int(),
      unproven: z.int(),
    }),
    returns: z.object({ ...counted, missing: z.int(), mending: z.int(), late: z.int() }),
    behind: z.object({ ...counted, off_track: z.int(), at_risk: z.int() }),
    entrusted: z.object({ ...counted, directive: z.int(), finding: z.int() }),
  })
  .meta({ id: 'OverdueTotals' });

export const agencyFiguresSchema = z
  .object({
    agency: agencyRefSchema,
    /** A shared matter counts for each of its bodies. */
    matters: z.int(),
    roles: z.array(
      z.object({
        role: roleSchema,
        deadlines: z.int(),
        returns: z.int(),
        behind: z.int(),
        entrusted: z.int(),
      }),
    ),
    reported: returnFiguresSchema,
  })
  .meta({ id: 'AgencyFigures' });

const standingSchema = z
  .object({
    /** Null: in none of the lists. */
    list: overdueListSchema.nullable(),
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    /** Negative is worse. In percentage points (`pp`) or in the unit. */
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
  })
  .meta({ id: 'OverdueStanding' });

/** What is said otherwise today of the day than was said on it, and what was not known then. */
export const overdueDifferenceSchema = z
  .object({
    target: judgedTargetSchema.pick({ id: true, name: true, plan: true }),
    then: standingSchema,
    now: standingSchema,
    causes: z.array(z.object({ on: daySchema, words: sentenceSchema })),
  })
  .meta({ id: 'OverdueDifference' });
export type OverdueDifference = z.infer<typeof overdueDifferenceSchema>;

/** Counts all rows of the list, carries a page of them. */
const pageOf = <T extends z.ZodType>(row: T) => z.object({ total: z.int(), rows: z.array(row) });

/** What a leader reads first. */
export const reportMessageSchema = z
  .object({
    /** What is overdue, by clock. */
    what: sentenceSchema,
    /** The bodies that lead most of it. */
    whose: sentenceSchema.nullable(),
    /** The most pressing steps. */
    next: sentenceSchema.nullable(),
  })
  .meta({ id: 'ReportMessage' });

export const overdueReportSchema = z
  .object({
    asOf: daySchema,
    basis: reportBasisSchema,
    message: reportMessageSchema,
    totals: reportTotalsSchema,
    /** Overdue, missed and unproven, the longest first: stated deadlines, then those of the plan. */
    deadlines: z.object({ stated: pageOf(overdueRowSchema), unstated: pageOf(overdueRowSchema) }),
    /** Returns late or missing, and those sent back and not mended in time. */
    returns: pageOf(overdueReturnSchema),
    /** Of all returns expected in the scope, whatever figure is looked at. */
    reported: returnFiguresSchema,
    /** Behind schedule, worst first. */
    behind: pageOf(overdueRowSchema),
    /** Directives and findings past their own due dates, the longest first. */
    entrusted: pageOf(overdueEntrustedSchema),
    byAgency: z.array(agencyFiguresSchema),
    /** Of `basis=now`; null as known then. */
    differences: pageOf(overdueDifferenceSchema).nullable(),
    plans: z.array(planRefSchema),
    agencies: z.array(agencyRefSchema),
    can: z.object({ issueNotices: z.boolean(), export: z.boolean() }),
  })
  .meta({ id: 'OverdueReport' });
export type OverdueReport = z.infer<typeof overdueReportSchema>;

/** The scope, and one figure of the report to see the rows behind it. */
const scope = {
  asOf: daySchema.optional(),
  basis: reportBasisSchema.optional(),
  plan: planKeySchema.optional(),
  region: regionCodeSchema.optional(),
  agency: z.coerce.number().int().optional(),
  role: roleSchema.optional(),
};
const figure = {
  deadline: deadlineStateSchema.optional(),
  lamp: lampSchema.optional(),
  standing: returnStandingSchema.optional(),
  origin: entrustedOriginSchema.optional(),
};

export const overdueReportQuerySchema = z.object({
  ...scope,
  ...figure,
  list: overdueListSchema.optional(),
});
export type OverdueReportQuery = z.infer<typeof overdueReportQuerySchema>;

export const overdueRowsQuerySchema = z.object({
  ...scope,
  ...figure,
  list: z.enum([...LISTS, 'differences']),
  limit: z.coerce.number().int().min(1).max(200).default(PAGE_ROWS),
  offset: z.coerce.number().int().min(0).default(0),
});
export type OverdueRowsQuery = z.infer<typeof overdueRowsQuerySchema>;

/** Every table that a file of the report may hold, by the name under which it is asked for. */
export const TABLES = [
  'totals',
  'deadlines_stated',
  'deadlines_unstated',
  'returns',
  'behind',
  'entrusted',
  'agencies',
  'reported',
  'differences',
] as const;
export type TableKey = (typeof TABLES)[number];

/** A file of text holds one table; `list` still narrows the report it is taken from. */
export const overdueTableQuerySchema = z.object({
  ...scope,
  ...figure,
  list: overdueListSchema.optional(),
  table: z.enum(TABLES),
});
export type OverdueTableQuery = z.infer<typeof overdueTableQuerySchema>;

const found = { asOf: daySchema, total: z.int(), offset: z.int() };

/** A page of one list of the report; `total` counts all its rows. */
export const overdueRowsSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...found, kind: z.literal('targets'), rows: z.array(overdueRowSchema) }),
    z.object({ ...found, kind: z.literal('returns'), rows: z.array(overdueReturnSchema) }),
    z.object({ ...found, kind: z.literal('entrusted'), rows: z.array(overdueEntrustedSchema) }),
    z.object({ ...found, kind: z.literal('differences'), rows: z.array(overdueDifferenceSchema) }),
  ])
  .meta({ id: 'OverdueRows' });
export type OverdueRows = z.infer<typeof overdueRowsSchema>;
