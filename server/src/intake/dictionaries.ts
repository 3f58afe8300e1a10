import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { seedsFolder } from '../config/paths';
import { bodyWordsSchema } from './body-words.schema';
import {
  comparatorDictionarySchema,
  unitDictionarySchema,
  verbDictionarySchema,
  zoneDictionarySchema,
} from './dictionary-file.schema';
import { compileBodies } from './domain/body-dictionary';
import type { Dictionaries } from './domain/dictionaries';

/** A word list that cannot be read, or whose shape is wrong: the file, the place, what is wrong there. */
export class WrongDictionary extends Error {}

/**
 * Reads the word lists of the reader.
 *
 * @param folder where `verbs.yaml` and the others lie
 * @throws WrongDictionary naming the file and the first place that has not the shape it should have
 */
export function readDictionaries(folder = join(seedsFolder, 'dictionaries')): Dictionaries {
  return {
    units: readDictionary(folder, 'units.yaml', unitDictionarySchema),
    comparators: readDictionary(folder, 'comparators.yaml', comparatorDictionarySchema),
    bodies: compileBodies(readDictionary(folder, 'bodies.yaml', bodyWordsSchema)),
    verbs: readDictionary(folder, 'verbs.yaml', verbDictionarySchema),
    zones: readDictionary(folder, 'zones.yaml', zoneDictionarySchema),
  };
}

function readDictionary<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(contentOf(folder, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WrongDictionary(
    `dictionaries/${file} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

function contentOf(folder: string, file: string): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const [fault = ''] = String(error).split('\n');
    throw new WrongDictionary(`dictionaries/${file}: ${fault.replace(/:$/, '')}`);
  }
}
