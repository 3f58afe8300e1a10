import { attributeOf, scanXml } from '../../shared/xml-scanner';
import { refusedPart } from './document.problem';

export interface ParagraphStyle {
  readonly basedOn: string | null;
  /** Number of its list; null where the style says nothing of lists. */
  readonly list: string | null;
  readonly level: number | null;
  /** A line of the table of contents: its words stand in the document once more. */
  readonly contents: boolean;
}

const CONTENTS = /^toc \d$|^table of figures$/i;

/** Styles of paragraphs and lists by their id. */
export function readStyles(xml: string | null): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  let id: string | null = null;
  let style: ParagraphStyle = { basedOn: null, list: null, level: null, contents: false };
  for (const token of scanXml(xml ?? '', refusedPart)) {
    if (token.kind === 'close' && token.name === 'style' && id !== null) {
      styles.set(id, style);
      id = null;
    }
    if (token.kind !== 'open') continue;
    if (token.name === 'style' && !token.empty) {
      id = attributeOf(token.attributes, 'styleId');
      style = { basedOn: null, list: null, level: null, contents: false };
    }
    if (id === null) continue;
    const value = attributeOf(token.attributes, 'val');
    if (value === null) continue;
    if (token.name === 'name') style = { ...style, contents: CONTENTS.test(value) };
    if (token.name === 'basedOn') style = { ...style, basedOn: value };
    if (token.name === 'numId') style = { ...style, list: value };
    if (token.name === 'ilvl') style = { ...style, level: Number(value) };
  }
  return styles;
}
