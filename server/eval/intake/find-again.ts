import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { problemsOf } from './check-annotation';
import { readFound } from './read-annotations';
import type { AnnotatedDocument } from './read-annotations';
import { refind } from './refind';

/**
 * Writes the annotation of a document anew with the places its phrases have in the text as it is
 * read now, and names what a person has to mend.
 *
 * @returns exit code: 2 where there is no such document, 1 where something is left to mend
 */
export async function findAgain(
  name: string,
  documents: readonly AnnotatedDocument[],
): Promise<number> {
  const document = documents.find((one) => one.name === name);
  if (!document?.file) {
    console.error(`No document ${name} whose file was found.`);
    return 2;
  }
  const { text } = await readFound(document.file);
  const annotation = refind(document.annotation, text);
  const changes = changedLeaves(document.annotation, annotation);
  if (changes.length > 0) {
    const written = parseDocument(readFileSync(document.path, 'utf8'));
    for (const [path, value] of changes) written.setIn(path, value);
    writeFileSync(document.path, written.toString({ lineWidth: 0, singleQuote: true }));
  }
  const problems = problemsOf(annotation, text);
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

type Leaf = readonly [path: readonly (string | number)[], value: unknown];

function changedLeaves(before: unknown, after: unknown, path: Leaf[0] = []): Leaf[] {
  if (typeof after !== 'object' || after === null) return before === after ? [] : [[path, after]];
  const old = new Map(Object.entries(before ?? {}));
  return Object.entries(after).flatMap(([key, value]) =>
    changedLeaves(old.get(key), value, [...path, Array.isArray(after) ? Number(key) : key]),
  );
}
