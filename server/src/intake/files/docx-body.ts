import { attributeOf, scanXml, type XmlToken } from '../../shared/xml-scanner';
import { refusedPart } from './document.problem';
import type { Block, DocxCell, DocxTable } from './docx-blocks';
import type { ListLabels } from './docx-numbering';

/** What is not part of the document as it reads: removed words, codes of fields, old looks. */
const LEFT_OUT = new Set([
  'delText',
  'instrText',
  'delInstrText',
  // The same text box once more, for old programs.
  'Fallback',
  // Small print above Chinese signs.
  'rt',
  'sectPr',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblGridChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
]);
/** Holds what was removed or moved away; as a mark it stands in properties. */
const REMOVED = new Set(['del', 'moveFrom']);
const PICTURES = new Set(['drawing', 'pict', 'object']);

interface OpenParagraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its end was removed, so that the next paragraph goes on in it. */
  endless: boolean;
  /** Text boxes that hang on it. */
  readonly boxes: Block[];
}

interface Place {
  readonly kind: 'body' | 'cell' | 'box';
  readonly blocks: Block[];
  paragraph: OpenParagraph | null;
  /** Text that waits for the paragraph it goes on in. */
  carried: string;
}

export interface DocxBody {
  readonly blocks: readonly Block[];
  readonly pictures: number;
}

/** @param labels counts along, so they are new ones */
export function readBody(xml: string, labels: ListLabels): DocxBody {
  const reader = new BodyReader(labels);
  for (const token of scanXml(xml, refusedPart)) reader.take(token);
  return { blocks: reader.blocks, pictures: reader.pictures };
}

class BodyReader {
  readonly blocks: Block[] = [];
  pictures = 0;
  private readonly places: Place[] = [newPlace('body', this.blocks)];
  private readonly tables: DocxTable[] = [];
  /** Open elements within one that is left out; 0 outside of it. */
  private skipped = 0;
  private inParagraphProperties = false;
  private inRowProperties = false;
  private inWords = false;
  private hidden = false;
  private contents = false;

  constructor(private readonly labels: ListLabels) {}

  take(token: XmlToken): void {
    if (token.kind === 'text') {
      if (this.skipped === 0 && this.inWords && !this.hidden) this.write(token.text);
      return;
    }
    if (this.skipped > 0) {
      if (token.kind === 'close') this.skipped -= 1;
      else if (!token.empty) this.skipped += 1;
      return;
    }
    if (token.kind === 'close') this.close(token.name);
    else if (this.leftOut(token.name)) this.skipped = token.empty ? 0 : 1;
    else {
      this.open(token.name, token.attributes, token.empty);
      if (token.empty) this.close(token.name);
    }
  }

  private leftOut(name: string): boolean {
    if (LEFT_OUT.has(name)) return true;
    if (name === 'sdtContent' && this.contents) {
      this.contents = false;
      return true;
    }
    return REMOVED.has(name) && !this.inParagraphProperties && !this.inRowProperties;
  }

  private open(name: string, attributes: string, empty: boolean): void {
    const { paragraph } = this.place;
    if (this.inParagraphProperties) {
      if (paragraph) property(paragraph, name, attributes);
      return;
    }
    if (PICTURES.has(name)) this.pictures += 1;
    switch (name) {
      case 'p':
        this.place.paragraph = newParagraph(this.place.carried);
        this.place.carried = '';
        break;
      case 'pPr':
        this.inParagraphProperties = !empty;
        break;
      case 't':
        this.inWords = true;
        break;
      case 'tab':
      case 'ptab':
        this.write('\t');
        break;
      case 'br':
        // The end of a page or column is no end of a line.
        if ((attributeOf(attributes, 'type') ?? 'textWrapping') === 'textWrapping') {
          this.write('\n');
        }
        break;
      case 'cr':
        this.write('\n');
        break;
      case 'noBreakHyphen':
        this.write('-');
        break;
      case 'vanish':
        this.hidden = !['0', 'false'].includes(attributeOf(attributes, 'val') ?? '');
        break;
      case 'docPartGallery':
        this.contents = attributeOf(attributes, 'val') === 'Table of Contents';
        break;
      case 'txbxContent':
        this.places.push(newPlace('box', this.place.paragraph?.boxes ?? this.place.blocks));
        break;
      default:
        this.openTable(name, attributes);
    }
  }

  private openTable(name: string, attributes: string): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    const cell = row?.cells.at(-1);
    switch (name) {
      case 'tbl': {
        const table: DocxTable = { kind: 'table', rows: [] };
        this.place.blocks.push(table);
        this.tables.push(table);
        break;
      }
      case 'tr':
        this.tables.at(-1)?.rows.push({ before: 0, deleted: false, cells: [] });
        break;
      case 'trPr':
        this.inRowProperties = true;
        break;
      case 'gridBefore':
        if (row) row.before = count(attributes);
        break;
      case 'del':
        if (row) row.deleted = true;
        break;
      case 'tc': {
        const opened: DocxCell = { span: 1, continues: false, blocks: [] };
        row?.cells.push(opened);
        this.places.push(newPlace('cell', opened.blocks));
        break;
      }
      case 'gridSpan':
        if (cell) cell.span = Math.max(1, count(attributes));
        break;
      case 'vMerge':
        if (cell) cell.continues = attributeOf(attributes, 'val') !== 'restart';
        break;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'p':
        this.endParagraph();
        break;
      case 'pPr':
        this.inParagraphProperties = false;
        break;
      case 't':
        this.inWords = false;
        break;
      case 'r':
        this.hidden = false;
        break;
      case 'sdt':
        this.contents = false;
        break;
      case 'trPr':
        this.inRowProperties = false;
        break;
      case 'tc':
        if (this.place.kind === 'cell') this.places.pop();
        break;
      case 'tbl':
        this.tables.pop();
        break;
      case 'txbxContent':
        if (this.place.kind === 'box') this.places.pop();
        break;
    }
  }

  private endParagraph(): void {
    const { place } = this;
    const { paragraph } = place;
    if (paragraph === null) return;
    place.paragraph = null;
    if (paragraph.endless) place.carried = paragraph.text;
    else if (!this.labels.isContents(paragraph.style)) {
      const { text, style, list, level } = paragraph;
      const label = this.labels.next(style, list, level);
      place.blocks.push({ kind: 'paragraph', text: text === '' ? '' : labelled(label, text) });
    }
    place.blocks.push(...paragraph.boxes);
  }

  private write(text: string): void {
    if (this.place.paragraph) this.place.paragraph.text += text;
  }

  private get place(): Place {
    return this.places.at(-1) ?? newPlace('body', this.blocks);
  }
}

function property(paragraph: OpenParagraph, name: string, attributes: string): void {
  if (name === 'pStyle') paragraph.style = attributeOf(attributes, 'val');
  if (name === 'numId') paragraph.list = attributeOf(attributes, 'val');
  if (name === 'ilvl') paragraph.level = count(attributes);
  if (REMOVED.has(name)) paragraph.endless = true;
}

function count(attributes: string): number {
  const number = Number(attributeOf(attributes, 'val') ?? '0');
  return Number.isInteger(number) && number > 0 ? number : 0;
}

/** 一、 and 1. stand close to the words, 1.1 and 第一条 apart; figures never run together. */
function labelled(label: string, text: string): string {
  const apart = /[\p{L}\p{Nd}]$/u.test(label) || (/[.．]$/.test(label) && /^\d/.test(text));
  return `${label}${apart ? ' ' : ''}${text}`;
}

function newPlace(kind: Place['kind'], blocks: Block[]): Place {
  return { kind, blocks, paragraph: null, carried: '' };
}

function newParagraph(text: string): OpenParagraph {
  return { text, style: null, list: null, level: null, endless: false, boxes: [] };
}
