/** One text in both languages of the product. Documents' own words stay Chinese in both. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Joins parts, leaving out empty ones. */
export function joinWords(parts: readonly (Words | null)[], zh: string, en: string): Words {
  const said = parts.filter((part): part is Words => part !== null);
  return { zh: said.map((part) => part.zh).join(zh), en: said.map((part) => part.en).join(en) };
}

export function same(text: string): Words {
  return { zh: text, en: text };
}
