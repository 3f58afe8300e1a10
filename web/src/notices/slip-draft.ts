import type { IssueNotices, NoticeColour, NoticePreviewRow } from '../api/model';
import type { Subject } from '../shared/subject';

/** A slip that is asked for: about what, and after which earlier one. */
export interface AskedSlip {
  readonly subject: Subject;
  readonly followsId?: number;
}

/** What an inspector typed over a previewed slip; undefined: as it was proposed. */
export interface TypedSlip {
  readonly left?: boolean;
  readonly colour?: NoticeColour;
  readonly dueOn?: string;
  readonly demand?: string;
  readonly higherReason?: string;
}

export type Slip = NonNullable<NoticePreviewRow['slip']>;
export type SlipFault = 'reason' | 'day' | 'demand';

const SHORTEST_WORDS = 4;

export function keyOf({ subject }: Pick<NoticePreviewRow, 'subject'>): string {
  return `${subject.kind}:${subject.id}`;
}

/** Higher than the first colour that may be chosen: that needs a reason. */
export function isHigher({ colours, colour }: Slip): boolean {
  return colour !== colours[0];
}

export function faultOf(slip: Slip, typed: TypedSlip, today: string): SlipFault | null {
  if (slip.dueOn <= today) return 'day';
  if (isHigher(slip) && (typed.higherReason ?? '').trim().length < SHORTEST_WORDS) return 'reason';
  return (typed.demand ?? slip.demand).trim().length < SHORTEST_WORDS ? 'demand' : null;
}

/** The slip as it is confirmed. */
export function confirmed(
  row: NoticePreviewRow,
  slip: Slip,
  typed: TypedSlip,
): IssueNotices['slips'][number] {
  return {
    subject: row.subject,
    followsId: row.followsId,
    colour: slip.colour,
    higherReason: isHigher(slip) ? (typed.higherReason ?? '').trim() : null,
    demand: (typed.demand ?? slip.demand).trim(),
    dueOn: slip.dueOn,
    fingerprint: slip.fingerprint,
  };
}
