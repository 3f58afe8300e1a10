import type { Words } from '../../series/domain/words';

/** What stands in for the placeholders of a template, by name. */
export type WordValues = Readonly<Record<string, Words>>;

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;

/**
 * The one way in which the words of a finding are made: under the cell, in the summary, in the
 * problem of the API and in the administrator's preview. A value is put in as it is and never read
 * as a template itself.
 */
export function wordsOf(template: Words, values: WordValues): Words {
  const filled = (language: 'zh' | 'en') =>
    template[language].replace(PLACEHOLDER, (_whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name]?.[language] ?? '') : '',
    );
  return { zh: filled('zh'), en: filled('en') };
}

/** Placeholders that are not among the names, and braces that belong to none. */
export function strangersIn(text: string, names: readonly string[]): string[] {
  const unknown = [...text.matchAll(PLACEHOLDER)]
    .filter(([, name]) => !names.includes(name ?? ''))
    .map(([whole]) => whole);
  const rest = text.replace(PLACEHOLDER, '');
  return [...new Set([...unknown, ...(rest.match(/[{}]/g) ?? [])])];
}
