import { yearOf, type Day } from '../../series/domain/day';
import { topicOf } from './carried-name';
import type { NamedBody, ResponsibilityNote } from './bodies';
import type { DraftRow } from './draft-row';
import type { DateMention, Quantity } from './figures';
import { governingNote } from './governing-note';
import { DatedHeadings, listedTasks } from './listed-tasks';
import { firstYearOf } from './horizon';
import type { Span } from './normal-text';
import { notedTasks } from './noted-tasks';
import type { ReadingWords } from './reading-words';
import { deadlineOfOpening, sentenceRuns, type FoundDeadline } from './row-deadline';
import { sentenceRows } from './sentence-rows';
import { splitSentences } from './sentences';
import type { Paragraph, Structure, Zone } from './structure';

export interface SentenceMaterial {
  readonly text: string;
  readonly structure: Structure;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly notes: readonly ResponsibilityNote[];
  /** Bodies that a stretch of a sentence names as those who act. */
  readonly bodiesIn: (span: Span) => readonly NamedBody[];
  /** Stretches that tables have settled. */
  readonly settled: readonly Span[];
  readonly words: ReadingWords;
  /** What is read are cells of a row that a column dates. */
  readonly byRow?: boolean;
}

/** Rows of all sentences of the document, in its order. */
export function readSentences(material: SentenceMaterial): readonly DraftRow[] {
  const { text, structure, words } = material;
  const { header, paragraphs } = structure;
  const genre = isCall(text) ? 'regulation' : header.genre;
  const rows: DraftRow[] = [];
  const openings = new Map<Paragraph, FoundDeadline | null>();
  /** The last paragraph of the goals that a date opens, by clause. */
  let goalsOpening: { readonly clause: number | null; readonly deadline: FoundDeadline } | null =
    null;
  const quantities = cursor(material.quantities);
  const dates = cursor(material.dates);
  const notes = cursor(material.notes);
  const firstGoal = firstGoalDay(material);
  const headings = new DatedHeadings(structure.clauses, material.dates, header.issuedOn);
  const firstYear = firstYearOf(header.title);
  for (const paragraph of paragraphs) {
    if (paragraph.zone === 'shell' || paragraph.kind === 'label') continue;
    if (settledBy(material.settled, paragraph)) continue;
    const span = { start: Math.min(paragraph.body, paragraph.end), end: paragraph.end };
    const sentences = splitSentences(text, span, notes(paragraph));
    const own = dates(paragraph);
    const lead = paragraph.leadIn === null ? undefined : paragraphs[paragraph.leadIn];
    const inGoals: FoundDeadline | null =
      paragraph.zone === 'goals' &&
      goalsOpening !== null &&
      related(structure, goalsOpening.clause, paragraph.clause)
        ? goalsOpening.deadline
        : null;
    const ofLead = lead === undefined ? null : openings.get(lead);
    const leadIn = ofLead ?? headings.of(paragraph.clause) ?? inGoals;
    const since =
      header.issuedOn ?? planStart(header.horizon, paragraph.zone, firstGoal, firstYear);
    const frame = {
      sentences,
      dates: own,
      runs: sentenceRuns(text, sentences, own, since),
      leadIn,
      horizon: paragraph.until ?? header.horizon,
      issuedOn: since,
      byRow: material.byRow ?? false,
    };
    const opening = deadlineOfOpening(text, frame);
    openings.set(paragraph, opening ?? leadIn);
    if (opening && paragraph.zone === 'goals' && !isView(opening, frame.horizon)) {
      goalsOpening = { clause: paragraph.clause, deadline: opening };
    }
    const figures = quantities(paragraph);
    if (figures.length === 0 && own.length === 0) continue;
    const place = {
      text,
      zone: paragraph.zone,
      genre: setsConditions(structure, paragraph.clause) ? ('regulation' as const) : genre,
      clause: paragraph.clause,
      heading: headingOf(structure, paragraph),
      ahead: paragraph.ahead,
      frame,
      words,
    };
    let topic: string | null = null;
    for (const sentence of sentences) {
      topic = topicOf(text.slice(sentence.start, sentence.start + 40)) ?? topic;
      rows.push(
        ...sentenceRows(
          sentence,
          figures,
          { ...place, topic },
          (at) =>
            paragraph.zone === 'goals'
              ? inOwnParagraph(at, paragraph, material.notes)
              : governingNote(at.end, paragraph, {
                  notes: material.notes,
                  clauses: structure.clauses,
                  paragraphs,
                }),
          material.bodiesIn,
          (note) => deadlineIn(note, material.dates),
        ),
      );
    }
  }
  if (genre === 'regulation' || genre === 'account') return rows;
  const ordered = [...rows].sort((a, b) => a.start - b.start || a.end - b.end);
  const noted = notedTasks(text, structure, material.notes, ordered, (note) =>
    deadlineIn(note, material.dates),
  );
  const listed = listedTasks(structure, material.notes, [...rows, ...noted], headings);
  return [...rows, ...noted, ...listed];
}

/** 展望2035年 in a plan to 2030: its own words and bullets are of that year, the goals after them are not. */
function isView({ day }: FoundDeadline, horizon: Day | null): boolean {
  return horizon !== null && yearOf(day) - yearOf(horizon) >= VIEW_YEARS;
}

/** A view into the distance lies so many years behind a plan's last one. */
const VIEW_YEARS = 5;

/** 符合下列要求的予以保留, 申报条件: what stands under it is asked of those who apply, not to be reached. */
const CONDITIONS =
  /(?:符合|具备|满足|达到)(?:下列|以下|如下)[^。，；]{0,8}(?:条件|要求|标准|情形)|^(?:申报|申请|准入|认定|入选|评定|参评|报名|享受)?条件(?:和程序)?$/;

function setsConditions(structure: Structure, clause: number | null): boolean {
  for (let at = clause; at !== null; at = structure.clauses[at]?.parent ?? null)
    if (CONDITIONS.test(structure.clauses[at]?.heading ?? '')) return true;
  return false;
}

/** Headings are a few words; a longer one is the clause's first sentence. */
const MOST_HEADING = 24;

function headingOf({ clauses }: Structure, { clause }: Paragraph): string {
  const heading = (clause === null ? undefined : clauses[clause])?.heading ?? '';
  return heading.length > MOST_HEADING ? '' : heading;
}

/** Years that a plan has before its last one; where no day of issue is printed, theirs are goals' years. */
const YEARS_BEFORE_LAST = 2;
/** A plan that names goals of a nearer year beside those of its last one reaches no further back. */
const MOST_YEARS_BEFORE = 5;

/**
 * Since when years of an undated plan look forward; null where they may tell the past.
 *
 * @param firstGoal the first day that its goals are to be reached by
 * @param firstYear of the period that its title tells
 */
function planStart(
  horizon: Day | null,
  zone: Zone,
  firstGoal: Day | null,
  firstYear: number | null,
): Day | null {
  if (horizon === null || zone === 'preamble' || zone === 'review') return null;
  const start = Math.min(yearOf(horizon) - YEARS_BEFORE_LAST, firstYear ?? Infinity);
  return `${firstGoal === null ? start : Math.min(start, yearOf(firstGoal))}-01-01`;
}

/** 到2027年 beside 到2030年 in the goals of an undated plan: the nearer year is ahead too. */
function firstGoalDay({ structure, dates }: SentenceMaterial): Day | null {
  const { horizon } = structure.header;
  if (horizon === null) return null;
  const inGoals = cursor(dates);
  const days = structure.paragraphs
    .filter(({ zone }) => zone === 'goals')
    .flatMap((paragraph) => inGoals(paragraph))
    .flatMap(({ kind, day }) => (kind === 'deadline' && day !== null ? [day] : []))
    .filter((day) => yearOf(horizon) - yearOf(day) <= MOST_YEARS_BEFORE);
  return days.reduce<Day | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
}

/** Goals are dated by their section's opening: the same clause, one above, or sisters under one. */
function related(structure: Structure, one: number | null, other: number | null): boolean {
  if (one === other) return true;
  const parentOf = (index: number | null) =>
    index === null ? null : (structure.clauses[index]?.parent ?? null);
  return parentOf(other) === one || (parentOf(one) !== null && parentOf(one) === parentOf(other));
}

function inOwnParagraph(
  at: Span,
  paragraph: Paragraph,
  notes: readonly ResponsibilityNote[],
): ResponsibilityNote | null {
  return notes.find(({ start }) => start >= at.end && start < paragraph.end) ?? null;
}

function settledBy(settled: readonly Span[], paragraph: Paragraph): boolean {
  return settled.some(({ start, end }) => paragraph.start >= start && paragraph.end <= end);
}

/** Members of a sorted list within a span; spans are asked in the order of the text. */
function cursor<T extends Span>(sorted: readonly T[]): (span: Span) => readonly T[] {
  let at = 0;
  return (span) => {
    while ((sorted[at]?.end ?? Infinity) <= span.start) at += 1;
    const members: T[] = [];
    for (let index = at; (sorted[index]?.start ?? Infinity) < span.end; index += 1) {
      const member = sorted[index];
      if (member) members.push(member);
    }
    return members;
  };
}

const CALL_WORDS =
  /申请书|申请人|申报书|申报人|申报主体|项目指南|资助期限|资助强度|资助方向|资助项目/g;
const CALL_FROM = 10;

/** A call for applications asks things of applicants: its figures are conditions, not goals. */
function isCall(text: string): boolean {
  let count = 0;
  for (const match of text.matchAll(CALL_WORDS)) {
    count += match[0].length > 0 ? 1 : 0;
    if (count >= CALL_FROM) return count * 1500 > text.length;
  }
  return false;
}

/** The day that a note's own deadline words mean. */
function deadlineIn(note: ResponsibilityNote, dates: readonly DateMention[]): FoundDeadline | null {
  const { deadline } = note;
  if (deadline === null) return null;
  const date = dates.find(
    ({ start, end, day }) => day !== null && start < deadline.end && end > deadline.start,
  );
  if (date === undefined) return null;
  const { day, warning } = date;
  return day === null ? null : { day, source: 'note', mention: deadline, warning };
}
