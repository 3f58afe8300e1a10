import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SourceDocument } from '../../src/intake/domain/source';
import { readDocument } from '../../src/intake/files/read-document';
import { annotationSchema } from './annotation.schema';
import type { Annotation } from './annotation.schema';
import type { DocumentGroup } from './truth.model';

export interface AnnotationFolder {
  readonly folder: string;
  readonly group: DocumentGroup;
}

/** Below `server/test/intake/documents`. */
export const FOLDERS: readonly AnnotationFolder[] = [
  { folder: '.', group: 'tuned' },
  { folder: 'styles', group: 'tuned' },
  { folder: 'blind', group: 'blind' },
  { folder: 'styles-blind', group: 'styles-blind' },
];

export interface AnnotatedDocument {
  /** Name of the annotation's file without its ending. */
  readonly name: string;
  readonly group: DocumentGroup;
  readonly annotation: Annotation;
  /** Path of the annotation. */
  readonly path: string;
  /** Path of the document itself; null where no folder has it. */
  readonly file: string | null;
}

/**
 * Reads all annotations below `documents` and looks for what they speak of: beside the annotation,
 * then in the folders given; the first that has the file decides.
 *
 * @throws Error naming the file and the first place that is wrong
 */
export function readAnnotations(
  documents: string,
  textFolders: readonly string[],
): AnnotatedDocument[] {
  return FOLDERS.flatMap(({ folder, group }) => {
    const within = join(documents, folder);
    if (!existsSync(within)) return [];
    return readdirSync(within)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => {
        const path = join(within, name);
        const annotation = readAnnotation(path);
        const file = findFile(annotation.file, [within, ...textFolders]);
        return { name: name.slice(0, -'.yaml'.length), group, annotation, path, file };
      });
  });
}

export function readAnnotation(path: string): Annotation {
  const result = annotationSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${path}: ${z.core.toDotPath(issue?.path ?? [])}: ${issue?.message ?? ''}`);
}

export function findFile(name: string, folders: readonly string[]): string | null {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** The document as the product reads it: a .docx or .pdf with its tables, a .txt as it is. */
export async function readFound(file: string): Promise<SourceDocument> {
  return await readDocument(readFileSync(file));
}

/** Of the text that was read, so that a reader of files that says something else is noticed. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
