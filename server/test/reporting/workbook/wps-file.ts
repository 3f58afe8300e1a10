import { cellAddress } from '../../../src/shared/spreadsheet/cell-address';
import { XlsxFile, type Sheet, type SheetCell } from '../../../src/shared/spreadsheet/xlsx-file';
import { makeWorkbook } from '../../spreadsheet/make-zip';

const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts>
  <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * The same workbook as WPS is known to save it: inline strings, absolute part names, its own
 * app.xml, a date format of its own, an extension list.
 */
export function asWpsSaves(content: Buffer): Buffer {
  const { sheets } = XlsxFile.open(content, { inflatedBytes: 2 ** 24, rows: 10_000 });
  return makeWorkbook(
    sheets.map((sheet) => ({
      name: sheet.name,
      ...(sheet.hidden && { state: 'veryHidden' as const }),
      body: `<sheetPr/><sheetData>${rowsOf(sheet)}</sheetData><extLst><ext uri="{x}"/></extLst>`,
    })),
    { styles: STYLES },
  );
}

function rowsOf(sheet: Sheet): string {
  const rows: string[] = [];
  for (const part of sheet.parts()) {
    if (part.kind !== 'row') continue;
    const { number, cells } = part.row;
    const xml = [...cells].map(([column, cell]) => cellXml(cellAddress(number, column), cell));
    rows.push(`<row r="${number}" spans="1:14">${xml.join('')}</row>`);
  }
  return rows.join('');
}

function cellXml(address: string, { kind, text, formula }: SheetCell): string {
  const made = formula ? '<f>1+1</f>' : '';
  if (kind === 'date') {
    const serial = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return `<c r="${address}" s="1">${made}<v>${serial}</v></c>`;
  }
  if (kind === 'number') return `<c r="${address}" s="0">${made}<v>${text}</v></c>`;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}
