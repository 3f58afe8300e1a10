import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
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
  /** Null where the text was not found or is another one. */
  readonly text: string | null;
  readonly missing: 'not_found' | 'other_text' | null;
}

/**
 * Reads all annotations below `documents` and looks for their texts: beside the annotation, then in
 * the folders given.
 *
 * @throws Error naming the file and the first place that is wrong
 */
export function readAnnotations(
  documents: string,
  textFolders: readonly string[],
): AnnotatedDocument[] {
  return FOLDERS.flatMap(({ folder, group }) => {
    const path = join(documents, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => {
        const annotation = readAnnotation(join(path, file));
        const found = findText(annotation.file, annotation.sha256, [path, ...textFolders]);
        return { name: file.slice(0, -'.yaml'.length), group, annotation, ...found };
      });
  });
}

export function readAnnotation(path: string): Annotation {
  const result = annotationSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${path}: ${z.core.toDotPath(issue?.path ?? [])}: ${issue?.message ?? ''}`);
}

/** The first folder that has the file decides; a text with another content is as good as none. */
export function findText(
  file: string,
  sha256: string | null,
  folders: readonly string[],
): Pick<AnnotatedDocument, 'text' | 'missing'> {
  const path = folders.map((folder) => join(folder, file)).find((one) => existsSync(one));
  if (path === undefined) return { text: null, missing: 'not_found' };
  const bytes = readFileSync(path);
  if (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)
    return { text: null, missing: 'other_text' };
  return { text: bytes.toString('utf8'), missing: null };
}
