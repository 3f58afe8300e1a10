import { readFileSync } from 'node:fs';
import type { Span } from '../../src/intake/domain/normal-text';
import type { WrittenComparator } from '../../src/intake/domain/figures';
import { sourceOfText } from '../../src/intake/files/text-file';
import { agenciesFileSchema, planFileSchema } from '../../src/ledger/plan-file.schema';
import type { Assignment, PlanFile, PlanFileTarget } from '../../src/ledger/plan-file.schema';
import { readSeedFolder } from '../../src/ledger/seed-file';
import { findFile } from './read-annotations';
import type { BodyForms, TruthDocument, TruthNote, TruthRow } from './truth.model';

/** A plan of the seeds, and its text where it was found. */
export interface SeedPlan {
  readonly name: string;
  readonly truth: TruthDocument | null;
}

/**
 * The plans of the seeds as truth: a person already turned them into ledgers. What that person
 * added is left out of the score: names (reworded for the ledger) and bodies assigned to goals
 * that the document gives to nobody.
 */
export function readPlanTruths(seeds: string, textFolders: readonly string[]): SeedPlan[] {
  const forms = new Map(
    readSeedFolder(seeds, 'agencies', agenciesFileSchema).flatMap(({ content }) =>
      content.map(({ name, shortName }) => [name, [name, shortName]] as const),
    ),
  );
  return readSeedFolder(seeds, 'plans', planFileSchema).map(({ content }) => {
    const file = findFile(`${content.key}.txt`, textFolders);
    return {
      name: content.key,
      truth:
        file === null
          ? null
          : planTruth(content, readFileSync(file, 'utf8'), (name) => forms.get(name) ?? [name]),
    };
  });
}

function planTruth(
  plan: PlanFile,
  text: string,
  formsOf: (name: string) => BodyForms,
): TruthDocument {
  const notes = noteTruths(plan, text, formsOf);
  const done = plan.targets.filter(({ measure }) => measure === 'done');
  return {
    name: plan.key,
    group: 'tuned',
    source: sourceOfText(text, 'txt'),
    issuedOn: null,
    parts: null,
    rows: plan.targets
      .filter(({ measure }) => measure !== 'done')
      .map((target) => truthRow(plan, target, text, formsOf)),
    milestones: done.flatMap(({ phrase }) => placesOf(text, phrase)),
    notes,
    incentives: null,
    notTargets: plan.notGoals.flatMap(({ phrase, reason }) =>
      placesOf(text, phrase).map((place) => ({ ...place, reason })),
    ),
  };
}

/** A bracket that gives duties to bodies; one bracket may stand inside it. */
const NOTE =
  /[（(](?:[^（）()\n]|[（(][^（）()\n]{0,10}[）)]){0,300}(?:责任单位|负责)(?:[^（）()\n]|[（(][^（）()\n]{0,10}[）)]){0,300}[）)]/g;

/** The ledger keeps the notes in the order of the document, so the n-th note is the n-th bracket. */
function noteTruths(
  plan: PlanFile,
  text: string,
  formsOf: (name: string) => BodyForms,
): TruthNote[] {
  const written = plan.clauses.flatMap(({ notes }) => notes);
  const found = [...text.matchAll(NOTE)];
  if (found.length !== written.length)
    throw new Error(
      `${plan.key}: ${written.length} notes in the ledger, ${found.length} brackets in its text`,
    );
  return found.map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...bodiesOf(written[index] ?? {}, formsOf),
    unsettled: [],
  }));
}

function truthRow(
  plan: PlanFile,
  target: PlanFileTarget,
  text: string,
  formsOf: (name: string) => BodyForms,
): TruthRow {
  const [clause] = target.clauses;
  const note = plan.clauses.find(({ locator }) => locator === clause)?.notes[target.note - 1];
  const given = target.agencies ?? note;
  const places = placesOf(text, target.phrase);
  if (places.length === 0) throw new Error(`${plan.key}: ${target.phrase} is not in its text`);
  return {
    places,
    name: target.name,
    value: target.goal ?? '',
    valueUpper: target.goalUpper ?? null,
    unit: target.unit ?? '',
    fraction: target.goalExact?.replace('-', '') ?? null,
    change: target.measure === 'change',
    comparators: writtenForms(target),
    deadline: target.deadline ?? null,
    ...bodiesOf(given ?? {}, formsOf),
    optional: false,
    unsettled: given === undefined ? ['name', 'agencies', 'lead'] : ['name'],
  };
}

function bodiesOf(assignment: Assignment, formsOf: (name: string) => BodyForms) {
  const { lead = [], shared = [], support = [], guide = [] } = assignment;
  return {
    agencies: [...lead, ...shared, ...support, ...guide].map(formsOf),
    lead: lead.map(formsOf),
  };
}

/** The ledger keeps what is judged: a bare figure and 以上 are both floors. */
function writtenForms(target: PlanFileTarget): readonly WrittenComparator[] {
  if (target.approximate) return ['~'];
  if (target.goalUpper !== undefined) return ['range'];
  if (target.measure === 'change') return ['=', '<=', '>='];
  if (target.comparator === 'at_most') return target.strict ? ['<'] : ['<='];
  return target.strict ? ['>'] : ['=', '>='];
}

function placesOf(text: string, phrase: string): Span[] {
  return text
    .split(phrase)
    .slice(0, -1)
    .reduce<Span[]>((places, part) => {
      const start = (places.at(-1)?.end ?? 0) + part.length;
      return [...places, { start, end: start + phrase.length }];
    }, []);
}
