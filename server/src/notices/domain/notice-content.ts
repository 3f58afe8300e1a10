import type { Clock } from '../../matters/domain/subject';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { Colour, LadderKey } from './colour-ladder';
import type { Evidence } from './evidence-snapshot';
import type { FactRow } from './evidence-words';

export interface NamedBody {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
}

/** What a slip says, frozen when it is issued: later figures never change it. */
export interface NoticeContent {
  readonly number: Words;
  /** The office that issues it, as its setting named it that day. */
  readonly issuer: string;
  readonly ladder: { readonly key: LadderKey; readonly version: number };
  readonly colour: Colour;
  /** The slip of the lower colour that it follows. */
  readonly follows: Words | null;
  readonly addressee: NamedBody;
  readonly copies: readonly NamedBody[];
  readonly matter: string;
  readonly clock: Clock;
  readonly cause: Words;
  readonly evidence: Evidence;
  /** The snapshot as it is printed. */
  readonly facts: readonly FactRow[];
  readonly demand: string;
  readonly dueOn: Day;
  /** Why it began higher than the ladder proposes; else null. */
  readonly higherReason: string | null;
  readonly issuedBy: string;
  readonly issuedOn: Day;
}

/** 督办单〔2020〕第3号（省商务厅）; signs that no file name may have are left out. */
export function noticeFileName({ number, addressee }: NoticeContent): string {
  const body = addressee.shortName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '');
  return `督办单${number.zh}（${body}）`;
}
