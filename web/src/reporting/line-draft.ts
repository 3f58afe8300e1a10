import type { SaveLine, SubmissionLine } from '../api/model';
import { parseCell, type CellInput } from './cell-input';

export type Answer = SaveLine['answer'];

/** A line as it stands in the grid's fields: texts as typed, nothing converted yet. */
export interface LineDraft {
  readonly answer: Answer;
  readonly figure: string;
  readonly explanation: string;
  readonly nextStep: string;
  readonly expectedOn: string;
}

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

/** A draft as it is handed over: the figure in plain digits where it can be read, no loose ends. */
export function normalDraft(line: SubmissionLine, draft: LineDraft): LineDraft {
  const input = parseCell(draft.figure, typedUnit(line));
  const plain = input.kind === 'figure' ? input.value : draft.figure.trim();
  return {
    answer: draft.answer,
    figure: draft.answer === 'value' ? plain : '',
    explanation: draft.explanation.trim(),
    nextStep: draft.nextStep.trim(),
    expectedOn: draft.answer === 'value' ? '' : draft.expectedOn,
  };
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

/** Soft findings that want other fields, or more of them, than a reason. */
const NO_QUESTION = new Set(['behind', 'required']);

/** The fields in which the office still wants words: below schedule why, and what happens next. */
export function missingWords(line: SubmissionLine): MissingWords {
  const behind = has(line, 'behind');
  const nextStep = behind && tooShort(line.nextStep);
  const asked = line.findings.some(
    ({ code, level, answered }) => level === 'soft' && !NO_QUESTION.has(code) && !answered,
  );
  return {
    nextStep,
    explanation:
      has(line, 'reason_missing') || (behind && (tooShort(line.explanation) || !nextStep)) || asked,
  };
}
