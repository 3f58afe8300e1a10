import type { ResponsibilityNote } from './bodies';
import type { DraftRow } from './draft-row';
import type { DateMention } from './figures';
import { governingNote } from './governing-note';
import type { Day } from '../../series/domain/day';
import { dating, type FoundDeadline } from './row-deadline';
import type { ClauseNode, Paragraph, Structure } from './structure';
import { taskName } from './task-name';
import { taskRow } from './task-row';

/** 2025年底前完成的任务, 年内办结事项: a heading that dates what stands under it. */
const DATES_TASKS =
  /(?:前|底|末|内|上半年|下半年|季度)[^，。；]{0,6}(?:完成|办结|落实|到位|实现|见效|启动|出台|印发|推进)|(?:前|底|内)的?(?:重点)?(?:任务|事项|工作)$/;
/** No heading is longer. */
const MOST_HEADING = 40;
/** Before a heading's words stands its number. */
const MOST_NUMBER = 10;

/** The deadline of clauses whose own heading, or one above, says by when. */
export class DatedHeadings {
  private readonly known = new Map<number, FoundDeadline | null>();

  constructor(
    private readonly clauses: readonly ClauseNode[],
    private readonly dates: readonly DateMention[],
    private readonly issuedOn: Day | null,
  ) {}

  /** Of the nearest heading that dates, from the clause upwards. */
  of(clause: number | null): FoundDeadline | null {
    if (clause === null) return null;
    const known = this.known.get(clause);
    if (known !== undefined) return known;
    const node = this.clauses[clause];
    const found = node === undefined ? null : (this.own(node) ?? this.of(node.parent));
    this.known.set(clause, found);
    return found;
  }

  private own({ heading, start }: ClauseNode): FoundDeadline | null {
    if (heading.length > MOST_HEADING || !DATES_TASKS.test(heading)) return null;
    if (heading.includes('，')) return null;
    const end = start + MOST_NUMBER + heading.length;
    const date = this.dates.find(
      (one) =>
        one.start >= start &&
        one.end <= end &&
        (one.kind === 'deadline' || one.kind === 'bare') &&
        dating(one, { issuedOn: this.issuedOn }),
    );
    if (date?.day === undefined || date.day === null) return null;
    const mention = { start: date.start, end: date.end };
    return { day: date.day, source: 'lead_in', mention, warning: date.warning };
  }
}

/** Items under a dated heading that hold neither a goal nor a task of their own: each is one. */
export function listedTasks(
  { paragraphs, clauses }: Structure,
  notes: readonly ResponsibilityNote[],
  rows: readonly DraftRow[],
  headings: DatedHeadings,
): readonly DraftRow[] {
  const parents = new Set(clauses.map(({ parent }) => parent));
  const seen = new Set<number>();
  return paragraphs.flatMap((paragraph): DraftRow[] => {
    const { clause, zone } = paragraph;
    if (clause === null || parents.has(clause) || seen.has(clause)) return [];
    if (zone === 'shell' || zone === 'review' || paragraph.kind === 'label') return [];
    const node = clauses[clause];
    const deadline = node === undefined ? null : headings.of(node.parent);
    if (node === undefined || deadline === null) return [];
    seen.add(clause);
    const held = rows.some(
      ({ type, start, end }) => type !== 'incentive' && start < node.end && end > node.start,
    );
    const name = taskName(node.heading);
    if (held || name.length < 4) return [];
    return [
      listedTask(
        paragraph,
        name,
        deadline,
        governingNote(paragraph.start, paragraph, { notes, clauses, paragraphs }),
      ),
    ];
  });
}

function listedTask(
  { start, end, clause }: Paragraph,
  name: string,
  deadline: FoundDeadline,
  note: ResponsibilityNote | null,
): DraftRow {
  const until = note !== null && note.start > start && note.start < end ? note.start : end;
  return { ...taskRow({ clause, start, end: until, name, deadline }), named: [], note };
}
