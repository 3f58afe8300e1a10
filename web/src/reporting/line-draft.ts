import type { SaveLine, SubmissionLine } from '../api/model';
import { parseCell, type CellInput } from './cell-input';
import type { SaveState } from './save-queue';

export type Answer = SaveLine['answer'];

/** A line as it stands in the grid's fields: texts as typed, nothing converted yet. */
export interface LineDraft {
  readonly answer: Answer;
  readonly figure: string;
  readonly explanation: string;
  readonly nextStep: string;
  readonly expectedOn: string;
}

export type LineStatus =
  | 'locked'
  | 'conflict'
  | 'error'
  | 'waiting'
  | 'saving'
  | 'typing'
  | 'needs_words'
  | 'saved'
  | 'empty';

/** Growth and change are typed in per cent, whatever the series' own unit is. */
export function typedUnit(line: SubmissionLine): string {
  return line.asksGrowth ? '%' : line.unit;
}

export function draftOf(line: SubmissionLine): LineDraft {
  return {
    answer: line.answer ?? 'value',
    figure: (line.asksGrowth ? line.growth : line.value) ?? '',
    explanation: line.explanation ?? '',
    nextStep: line.nextStep ?? '',
    expectedOn: line.expectedOn ?? '',
  };
}

export function sameDraft(a: LineDraft, b: LineDraft): boolean {
  return (
    a.answer === b.answer &&
    a.figure.trim() === b.figure.trim() &&
    a.explanation.trim() === b.explanation.trim() &&
    a.nextStep.trim() === b.nextStep.trim() &&
    a.expectedOn === b.expectedOn
  );
}

/** What a draft would save, or the figure that cannot be read yet. */
export type Saveable =
  | { readonly kind: 'ready'; readonly body: SaveLine }
  | { readonly kind: 'unclear'; readonly input: Exclude<CellInput, { kind: 'figure' | 'empty' }> };

export function saveableOf(line: SubmissionLine, draft: LineDraft): Saveable {
  const words = {
    answer: draft.answer,
    explanation: draft.explanation.trim() || null,
    nextStep: draft.nextStep.trim() || null,
    expectedOn: draft.answer === 'value' ? null : draft.expectedOn || null,
  };
  if (draft.answer !== 'value') {
    return { kind: 'ready', body: { ...words, value: null, growth: null } };
  }
  const input = parseCell(draft.figure, typedUnit(line));
  if (input.kind === 'other_unit' || input.kind === 'unreadable') return { kind: 'unclear', input };
  const figure = input.kind === 'empty' ? null : input.value;
  return {
    kind: 'ready',
    body: {
      ...words,
      value: line.asksGrowth ? null : figure,
      growth: line.asksGrowth ? figure : null,
    },
  };
}

/** The figure that the server holds, by the kind that the line asks for. */
export function figureOf(line: SubmissionLine): string | null {
  return line.asksGrowth ? line.growth : line.value;
}

export function isAnswered(line: SubmissionLine): boolean {
  return line.answer !== null && (line.answer !== 'value' || figureOf(line) !== null);
}

/** Words shorter than this say nothing; the server looks closer still. */
const SHORTEST_WORDS = 6;

function has(line: SubmissionLine, code: string): boolean {
  return line.findings.some((finding) => finding.code === code);
}

function tooShort(words: string | null): boolean {
  return (words ?? '').trim().length < SHORTEST_WORDS;
}

export interface MissingWords {
  readonly explanation: boolean;
  readonly nextStep: boolean;
}

/** The fields in which the office still wants words: below schedule why, and what happens next. */
export function missingWords(line: SubmissionLine): MissingWords {
  const behind = has(line, 'behind');
  const nextStep = behind && tooShort(line.nextStep);
  const asked = line.findings.some(
    ({ code, level, answered }) => level === 'soft' && code !== 'behind' && !answered,
  );
  return {
    nextStep,
    explanation:
      has(line, 'reason_missing') || (behind && (tooShort(line.explanation) || !nextStep)) || asked,
  };
}

export interface StatusFacts {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly save: SaveState | undefined;
  readonly canEdit: boolean;
}

/** The honest state of a line: what the server has, or why it has it not. */
export function statusOf({ line, draft, save, canEdit }: StatusFacts): LineStatus {
  if (!canEdit) return 'locked';
  if (save === 'conflict') return 'conflict';
  if (save === 'refused') return 'error';
  if (save === 'waiting') return 'waiting';
  if (save === 'saving') return 'saving';
  if (saveableOf(line, draft).kind === 'unclear') return 'error';
  if (!sameDraft(draft, draftOf(line))) return 'typing';
  if (line.findings.some(({ level }) => level === 'hard')) return 'error';
  if (!isAnswered(line)) return 'empty';
  const missing = missingWords(line);
  if (missing.explanation || missing.nextStep) return 'needs_words';
  return 'saved';
}
