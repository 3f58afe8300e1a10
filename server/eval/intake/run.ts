/** The command `npm run eval:intake`: how well the reader of plans does what a person did. */
import { join } from 'node:path';
import { repositoryFolder, seedsFolder } from '../../src/config/paths';
import { readDictionaries } from '../../src/intake/dictionaries';
import { readPlan } from '../../src/intake/domain/read-plan';
import { annotationTruth } from './annotation-truth';
import { readArguments, USAGE } from './arguments';
import type { EvalArguments } from './arguments';
import { compare } from './compare';
import type { Comparison } from './compare';
import { failedGates } from './gates';
import { readPlanTruths } from './plan-truth';
import { findAgain } from './find-again';
import { readAnnotations, readFound, textHash } from './read-annotations';
import type { AnnotatedDocument } from './read-annotations';
import { documentScores, errorText, scoreTable } from './report';
import { scoreOf } from './score';
import { textFolders } from './text-folders';
import { GROUPS } from './truth.model';
import type { DocumentGroup, TruthDocument } from './truth.model';

const DOCUMENTS = join(repositoryFolder, 'server/test/intake/documents');

/** What stands above the table of a group. */
const TITLES: Readonly<Record<DocumentGroup, string>> = {
  tuned: 'Documents the reader is tuned on',
  blind: 'Real documents it was not tuned on',
  'styles-blind': 'Fictitious documents it was not tuned on',
};

async function main(args: EvalArguments): Promise<number> {
  const folders = textFolders(args.texts);
  const annotated = readAnnotations(DOCUMENTS, folders);
  if (args.refind !== null) return await findAgain(args.refind, annotated);
  const plans = readPlanTruths(seedsFolder, folders);
  const found = await Promise.all(annotated.map(truthOf));
  const truths = [
    ...found.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    ...plans.flatMap(({ truth }) => (truth === null ? [] : [truth])),
  ];
  const missing = [
    ...annotated.flatMap(({ name }, at) =>
      typeof found[at] === 'string' ? [`${name} (${found[at]})`] : [],
    ),
    ...plans.flatMap(({ name, truth }) => (truth === null ? [`${name} (not_found)`] : [])),
  ];
  const dictionaries = readDictionaries();
  const comparisons = truths.map((truth) =>
    compare(truth, readPlan(truth.source, dictionaries, { issuedOn: truth.issuedOn })),
  );
  if (args.errors !== null) return printErrors(args.errors, comparisons, args.openBlind);

  const groups = GROUPS.map((name) => ({
    name,
    comparisons: comparisons.filter(({ document }) => document.group === name),
  })).filter((group) => group.comparisons.length > 0);
  const gates = failedGates(
    groups
      .filter(({ name }) => name !== 'tuned')
      .map((group) => ({ name: group.name, score: scoreOf(group.comparisons) })),
  );
  if (args.json) {
    const scores = groups.map((group) => [group.name, documentScores(group.comparisons, 'all')]);
    print(JSON.stringify({ ...Object.fromEntries(scores), failedGates: gates, missing }, null, 2));
  } else {
    print(groups.map((group) => `${TITLES[group.name]}\n${groupTable(group)}`).join('\n\n'));
    if (missing.length > 0) print(`\nNo text for: ${missing.join(', ')}`);
    print(gates.length === 0 ? '\nAll gates are passed.' : `\nGates failed:\n${gates.join('\n')}`);
  }
  return args.gates && gates.length > 0 ? 1 : 0;
}

/** What a person found in the document, or why it cannot be scored. */
async function truthOf(
  document: AnnotatedDocument,
): Promise<TruthDocument | 'not_found' | 'other_text'> {
  if (document.file === null) return 'not_found';
  const source = await readFound(document.file);
  return textHash(source.text) === document.annotation.sha256
    ? annotationTruth(document, source)
    : 'other_text';
}

function groupTable(group: { name: DocumentGroup; comparisons: readonly Comparison[] }): string {
  return scoreTable(documentScores(group.comparisons, `all ${group.name}`));
}

/** Looking at the errors of a blind document makes it a tuned one, so it has to be said twice. */
function printErrors(name: string, comparisons: readonly Comparison[], openBlind: boolean): number {
  const found = comparisons.find(({ document }) => document.name === name);
  if (!found) {
    console.error(`No document ${name} whose text was found.`);
    return 2;
  }
  if (found.document.group !== 'tuned' && !openBlind) {
    console.error(`${name} is blind: its errors are shown with --open-blind only.`);
    return 2;
  }
  print(errorText(found) || 'No errors.');
  return 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function start(): Promise<number> {
  let args;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`);
    return 2;
  }
  return await main(args);
}

void start().then((code) => {
  process.exitCode = code;
});
