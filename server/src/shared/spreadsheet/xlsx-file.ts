import { Decimal } from 'decimal.js';
import { placeOf } from './cell-address';
import { dayOfSerial, numberKinds, type NumberKind } from './number-format';
import { refusedFile, refusedPart } from './spreadsheet.problem';
import { sharedStrings, unescaped } from './shared-strings';
import { readBook, readPart, type Book } from './xlsx-book';
import { attributeOf, scanXml, type XmlToken } from '../xml-scanner';
import { ZipArchive } from '../zip-archive';

export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error';
  /**
   * What the cell says: a number as plain decimal digits, a percentage with its sign (5%), a date
   * as YYYY-MM-DD.
   */
  readonly text: string;
  /** True where a formula made it; the text is the value the program kept with it. */
  readonly formula: boolean;
}

export interface SheetRow {
  readonly number: number;
  /** Cells that hold something, by column; 1 is A. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export type SheetPart =
  | { readonly kind: 'row'; readonly row: SheetRow }
  /** A merged range, such as A1:C3; they come after the rows. */
  | { readonly kind: 'merge'; readonly range: string };

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  parts(): Generator<SheetPart>;
}

export interface XlsxLimits {
  /** Most bytes that the parts may unpack to. */
  readonly inflatedBytes: number;
  readonly rows: number;
}

/** Where the digits of a double are no noise any more. */
const SURE_DIGITS = 15;

const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Compound files: encrypted workbooks, and .xls. */
const COMPOUND_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * An .xlsx file, read part by part within bounds. Made for files of strangers: it expands no ranges
 * (a merge or a validation may span a whole sheet), follows no link, and takes what Excel, WPS and
 * LibreOffice write: shared and inline strings, relative and absolute part names, any prefix.
 */
export class XlsxFile {
  private strings: string[] | undefined;
  private kinds: NumberKind[] | undefined;

  private constructor(
    private readonly zip: ZipArchive,
    private readonly limits: XlsxLimits,
    private readonly book: Book,
  ) {}

  /** @throws Problem 422 for everything but an .xlsx workbook that can be opened. */
  static open(content: Buffer, limits: XlsxLimits): XlsxFile {
    if (content.subarray(0, 4).equals(COMPOUND_START)) {
      throw refusedFile(content.includes(ENCRYPTED_PART) ? 'encrypted_workbook' : 'old_workbook');
    }
    if (!content.subarray(0, 4).equals(ZIP_START)) throw refusedFile('not_a_workbook');
    const zip = ZipArchive.open(content, limits.inflatedBytes, refusedPart);
    return new XlsxFile(zip, limits, readBook(zip));
  }

  get sheets(): Sheet[] {
    return this.book.sheets.map(({ name, hidden, target }) => ({
      name,
      hidden,
      parts: () => this.partsOf(target),
    }));
  }

  private *partsOf(target: string): Generator<SheetPart> {
    const xml = readPart(this.zip, target);
    const tokens = scanXml(xml, refusedPart);
    let next = 0;
    for (const token of tokens) {
      if (token.kind !== 'open') continue;
      if (token.name === 'row') {
        const number = Number(attributeOf(token.attributes, 'r') ?? next + 1);
        if (!Number.isInteger(number) || number <= next) throw refusedFile('broken_workbook');
        next = number;
        const cells = token.empty ? new Map<number, SheetCell>() : this.cellsOf(tokens);
        if (cells.size === 0) continue;
        if (number > this.limits.rows) throw refusedFile('oversized_workbook');
        yield { kind: 'row', row: { number, cells } };
      }
      if (token.name === 'mergeCell') {
        yield { kind: 'merge', range: attributeOf(token.attributes, 'ref') ?? '' };
      }
    }
  }

  private cellsOf(tokens: Generator<XmlToken>): Map<number, SheetCell> {
    const cells = new Map<number, SheetCell>();
    let last = 0;
    for (let step = tokens.next(); !step.done; step = tokens.next()) {
      const token = step.value;
      if (token.kind === 'close' && token.name === 'row') break;
      if (token.kind !== 'open' || token.name !== 'c') continue;
      const address = attributeOf(token.attributes, 'r');
      const column = address === null ? last + 1 : placeOf(address)?.column;
      if (column === undefined) throw refusedFile('broken_workbook');
      last = column;
      if (token.empty) continue;
      const cell = this.cellOf(token.attributes, contentOf(tokens));
      if (cell !== null) cells.set(column, cell);
    }
    return cells;
  }

  private cellOf(attributes: string, { value, inline, formula }: CellContent): SheetCell | null {
    const type = attributeOf(attributes, 't') ?? 'n';
    if (type === 'inlineStr') return textCell(inline, formula);
    // Written by a program that does not reckon: nobody knows what it says.
    if (value === '' && formula && type !== 'str') return { kind: 'error', text: '', formula };
    if (value === '') return null;
    switch (type) {
      case 's':
        return textCell(this.sharedString(Number(value)), formula);
      case 'str':
        return textCell(unescaped(value), formula);
      case 'b':
        return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE', formula };
      case 'e':
        return { kind: 'error', text: value, formula };
      case 'd':
        return { kind: 'date', text: value.slice(0, 10), formula };
      default:
        return this.numberCell(value, Number(attributeOf(attributes, 's') ?? '0'), formula);
    }
  }

  private numberCell(value: string, style: number, formula: boolean): SheetCell {
    const number = Number(value);
    if (!/^[-+.\dEe]+$/.test(value) || !Number.isFinite(number))
      return { kind: 'error', text: value, formula };
    this.kinds ??=
      this.book.styles === null ? [] : numberKinds(readPart(this.zip, this.book.styles));
    const kind = this.kinds[style] ?? 'plain';
    if (kind === 'date') {
      const day = dayOfSerial(number, this.book.from1904);
      if (day !== null) return { kind: 'date', text: day, formula };
    }
    const digits = new Decimal(value).toSignificantDigits(SURE_DIGITS);
    if (kind === 'percent') {
      return { kind: 'percent', text: `${digits.times(100).toFixed()}%`, formula };
    }
    return { kind: 'number', text: digits.toFixed(), formula };
  }

  private sharedString(index: number): string {
    this.strings ??=
      this.book.strings === null ? [] : sharedStrings(readPart(this.zip, this.book.strings));
    const text = this.strings[index];
    if (text === undefined) throw refusedFile('broken_workbook');
    return text;
  }
}

interface CellContent {
  readonly value: string;
  readonly inline: string;
  readonly formula: boolean;
}

/** What stands between `<c …>` and its end. */
function contentOf(tokens: Generator<XmlToken>): CellContent {
  let value = '';
  let inline = '';
  let formula = false;
  let inside = '';
  let phonetic = false;
  for (let step = tokens.next(); !step.done; step = tokens.next()) {
    const token = step.value;
    if (token.kind === 'close' && token.name === 'c') break;
    if (token.kind === 'open') {
      if (token.name === 'f') formula = true;
      if (token.name === 'rPh') phonetic = !token.empty;
      inside = token.empty ? '' : token.name;
    } else if (token.kind === 'close') {
      if (token.name === 'rPh') phonetic = false;
      inside = '';
    } else if (inside === 'v') value += token.text;
    else if (inside === 't' && !phonetic) inline += token.text;
  }
  return { value: value.trim(), inline: unescaped(inline), formula };
}

/** Null for blanks alone; without control characters, which no column keeps. */
function textCell(text: string, formula: boolean): SheetCell | null {
  const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f]/g, '');
  return kept.trim() === '' ? null : { kind: 'text', text: kept, formula };
}
