import { z } from 'zod';
import { subjectSchema } from '../matters/subject.schema';
import { daySchema, idSchema, sentenceSchema, versionSchema } from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { PROPOSAL_KINDS, PROPOSAL_STATES } from './domain/proposal';
import { reasonSchema } from './notice-issue.schema';
import { colourSchema } from './notice.schema';

/** A slip that the rules propose, or a mention in a bulletin; a person decides. */
export const noticeProposalSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    kind: z.enum(PROPOSAL_KINDS).meta({ id: 'NoticeProposalKind' }),
    kindWords: sentenceSchema,
    subject: subjectSchema,
    matter: z.string(),
    regionName: z.string(),
    /** Whom a slip would be addressed to; null where that has to be assigned first. */
    agency: agencyRefSchema.nullable(),
    /** Why, as it stands on the day; null: the cause is gone. */
    cause: sentenceSchema.nullable(),
    /** The unanswered slip; null for a matter that has none. */
    notice: z
      .object({
        id: idSchema,
        number: sentenceSchema,
        colour: colourSchema,
        answerBy: daySchema,
      })
      .nullable(),
    /** Of the slip that is proposed. */
    colour: colourSchema.nullable(),
    proposedOn: daySchema,
    state: z.enum(PROPOSAL_STATES).meta({ id: 'NoticeProposalState' }),
    decidedBy: z.string().nullable(),
    decidedOn: daySchema.nullable(),
    decisionReason: z.string().nullable(),
    can: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'NoticeProposal' });
export type NoticeProposal = z.infer<typeof noticeProposalSchema>;

export const noticeProposalListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(noticeProposalSchema),
    can: z.object({ run: z.boolean() }),
  })
  .meta({ id: 'NoticeProposalList' });
export type NoticeProposalList = z.infer<typeof noticeProposalListSchema>;

export const noticeProposalQuerySchema = z.object({
  asOf: daySchema.optional(),
  /** Open ones unless said. */
  state: z.enum(['open', 'all']).default('open'),
});
export type NoticeProposalQuery = z.infer<typeof noticeProposalQuerySchema>;

/** `take`: the matter goes into a bulletin or a talk; slips are issued through the preview. */
export const decideProposalSchema = z
  .object({ decision: z.enum(['dismiss', 'take']), reason: reasonSchema })
  .meta({ id: 'DecideNoticeProposal' });
export type DecideProposal = z.infer<typeof decideProposalSchema>;

/** What looking for causes has found. */
export const proposedNoticesSchema = z
  .object({ made: z.int(), withdrawn: z.int() })
  .meta({ id: 'ProposedNotices' });
export type ProposedNotices = z.infer<typeof proposedNoticesSchema>;
