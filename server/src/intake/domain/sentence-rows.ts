import { actorsFrom, behindActors } from './acting-bodies';
import type { NamedBody, ResponsibilityNote } from './bodies';
import { begunTasks } from './begun-tasks';
import type { DraftRow } from './draft-row';
import { figureRows, type SentencePlace } from './figure-rows';
import type { Quantity } from './figures';
import type { Span } from './normal-text';
import { paidFigures, type PaidFigure } from './paid-out';
import type { DeadlineFrame, FoundDeadline } from './row-deadline';
import type { Phrase, Sentence } from './sentences';
import { datedTasks, goalTasks, laterTasks } from './task-phrases';
import { taskRow } from './task-row';
import { yearlyDuties } from './yearly-duties';

/** All rows of a sentence: figures, money paid out, dated tasks. */
export function sentenceRows(
  sentence: Sentence,
  quantities: readonly Quantity[],
  place: SentencePlace,
  noteAt: (span: Span) => ResponsibilityNote | null,
  bodiesIn: (span: Span) => readonly NamedBody[],
  noteDeadline: (note: ResponsibilityNote) => FoundDeadline | null,
): readonly DraftRow[] {
  const own = quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const paid = paidFigures(sentence, own, place).map((one) => paidRow(one, place));
  const payments = new Set(paid.map(({ quantity }) => quantity));
  const open = own.filter(
    (quantity) =>
      (quantity.barred === null || quantity.barred === 'baseline') && !payments.has(quantity),
  );
  const figures = figureRows(sentence, open, place, (phrase, end) =>
    behindActors(
      place.text,
      phrase,
      bodiesIn({ start: actorsFrom(place.text, sentence, phrase), end }),
    ),
  );
  const taken = new Set<Phrase>(
    sentence.phrases.filter((phrase) =>
      [...figures, ...paid].some(({ start, end }) => start < phrase.end && end > phrase.start),
    ),
  );
  const tasks = taskRows(sentence, taken, place);
  const rows = [...paid, ...figures, ...tasks].sort((a, b) => a.start - b.start);
  const finished = new Map<unknown, DraftRow>();
  return rows.map((row) => {
    const note = noteAt(row);
    const done: DraftRow = {
      ...row,
      partOf: row.partOf === null ? null : (finished.get(row.partOf) ?? null),
      named: bodiesIn({
        start: actorsFrom(place.text, sentence, row),
        end: row.quantity?.start ?? row.end,
      }),
      note,
      ...datedByNote(row, note, noteDeadline),
    };
    finished.set(row, done);
    return done;
  });
}

/** A deadline in the note (完成时限：…) dates what nothing nearer dates. */
function datedByNote(
  row: Unanswered,
  note: ResponsibilityNote | null,
  noteDeadline: (note: ResponsibilityNote) => FoundDeadline | null,
): Pick<DraftRow, 'deadline' | 'doubts'> {
  const { deadline, doubts } = row;
  const open = deadline === null || /^(?:plan_period|lead_in)$/.test(deadline.source);
  const dated = note !== null && open && row.recurrence !== 'standing' && row.type !== 'incentive';
  const own = dated ? noteDeadline(note) : null;
  if (own === null) return { deadline, doubts };
  return {
    deadline: own,
    doubts: doubts.filter((doubt) => doubt !== 'deadline_of_plan' && doubt !== 'no_deadline'),
  };
}

type Unanswered = Omit<DraftRow, 'named' | 'note'>;

function paidRow({ quantity, phrase, name }: PaidFigure, place: SentencePlace): Unanswered {
  return {
    type: 'incentive',
    clause: place.clause,
    start: phrase.start,
    end: phrase.end,
    name,
    quantity,
    measure: null,
    baseline: null,
    recurrence: null,
    deadline: null,
    each: false,
    partOf: null,
    rule: 'paid',
    doubts: [],
  };
}

function taskRows(
  sentence: Sentence,
  taken: ReadonlySet<Phrase>,
  place: SentencePlace,
): readonly Unanswered[] {
  if (place.zone === 'review' || place.zone === 'shell') return [];
  if (place.genre === 'regulation' || place.genre === 'account') return [];
  const dated = datedTasks(place.text, sentence, place.frame, taken, place.words, place.heading);
  const told =
    place.zone === 'goals' || opensGoals(place.text, place.frame)
      ? goalTasks(place.text, sentence, place.frame, taken, dated)
      : [];
  const later = laterTasks(place.text, sentence, place.frame, taken, [...dated, ...told]);
  const once = [...dated, ...told, ...later];
  const free = new Set([...taken, ...once.map(({ phrase }) => phrase)]);
  const begun = begunTasks(place.text, sentence, place.frame, free);
  const yearly = yearlyDuties(place.text, sentence, place.frame, free);
  return [
    ...[...once, ...begun].map((task) => taskRow({ ...task, clause: place.clause })),
    ...yearly.map((task) => taskRow({ ...task, clause: place.clause, recurrence: 'annual' })),
  ];
}

/** 具体指标：到2022年，…: a paragraph of goals under a heading that is none. */
function opensGoals(text: string, { sentences }: DeadlineFrame): boolean {
  const [first] = sentences;
  return (
    first !== undefined &&
    /^(?:具体|主要|发展|工作|总体|预期|总)?(?:目标|指标)(?:是|为)?[：:，]/.test(
      text.slice(first.start, first.start + 12),
    )
  );
}
