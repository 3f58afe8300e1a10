import { scanXml } from '../xml-scanner';
import { refusedPart } from './spreadsheet.problem';

/** The texts that cells name by their number; without phonetic guides. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let inText = false;
  let phonetic = false;
  for (const token of scanXml(xml, refusedPart)) {
    if (token.kind === 'text') {
      if (inText && !phonetic && text !== null) text += token.text;
    } else if (token.name === 'si') {
      if (token.kind === 'open') text = '';
      if (token.kind === 'close' || token.empty) {
        strings.push(unescaped(text ?? ''));
        text = null;
      }
    } else if (token.name === 't') inText = token.kind === 'open' && !token.empty;
    else if (token.name === 'rPh') phonetic = token.kind === 'open' && !token.empty;
  }
  return strings;
}

/** Control characters stand as _x000D_ in the format. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
