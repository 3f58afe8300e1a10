import { exact } from '../../series/domain/exact';

/** Days, years, numbers of documents and of items are no figures. */
const NO_FIGURES = [
  /\d{4}年\d{1,2}[—-]\d{1,2}月/g,
  /\d{4}年(\d{1,2}月末?(\d{1,2}日)?)?/g,
  /\d{1,2}月\d{1,2}日/g,
  /[（(〔[]?\d{4}[〕\])）]?第?\d+号/g,
  /第\d+[号期次条项]/g,
  /附件\d+/g,
  /^\s*\d{1,3}[.．、](?!\d)/gm,
];

const NUMBER = /[−-]?\d+(?:,\d{3})*(?:\.\d+)?/g;

/** The numbers that a text says, each in one form: 1,234.50 and 1234.5 are one number. */
export function numbersIn(text: string): string[] {
  let rest = halfWidth(text);
  for (const pattern of NO_FIGURES) rest = rest.replace(pattern, ' ');
  return [...rest.matchAll(NUMBER)].map(([found]) =>
    // A minus sign before a number may as well be a dash: only its size is compared.
    exact(found.replace(/[−,-]/g, '')).toFixed(),
  );
}

/** Numbers of a typed text that none of the known texts says, in the order of the text. */
export function strangeNumbers(typed: string, known: readonly string[]): string[] {
  const said = new Set(known.flatMap(numbersIn));
  return [...new Set(numbersIn(typed))].filter((number) => !said.has(number));
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
