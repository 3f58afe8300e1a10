import ExcelJS from 'exceljs';
import { cellAddress, placeOf } from '../../src/shared/spreadsheet/cell-address';
import { dayOfSerial } from '../../src/shared/spreadsheet/number-format';
import { XlsxFile, type SheetCell } from '../../src/shared/spreadsheet/xlsx-file';
import { refusedPart } from '../../src/shared/spreadsheet/spreadsheet.problem';
import { ZipArchive } from '../../src/shared/zip-archive';
import { makeWorkbook, makeZip } from './make-zip';

const LIMITS = { inflatedBytes: 1024 * 1024, rows: 1000 };

function cellsOf(content: Buffer, sheet = 0): Record<string, SheetCell> {
  const found: Record<string, SheetCell> = {};
  for (const part of XlsxFile.open(content, LIMITS).sheets[sheet]?.parts() ?? []) {
    if (part.kind !== 'row') continue;
    for (const [column, cell] of part.row.cells) {
      found[cellAddress(part.row.number, column)] = cell;
    }
  }
  return found;
}

const textsOf = (content: Buffer) =>
  Object.fromEntries(
    Object.entries(cellsOf(content)).map(([address, { text }]) => [address, text]),
  );

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing thrown';
};

const open = (content: Buffer) => codeOf(() => textsOf(content));

const sheetOf = (rows: string) =>
  makeWorkbook([{ name: '表', body: `<sheetData>${rows}</sheetData>` }]);

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s and back', (column, letters) => {
    expect(cellAddress(12, column)).toBe(`${letters}12`);
    expect(placeOf(`${letters}12`)).toEqual({ row: 12, column });
  });

  it('are none where they are malformed', () => {
    expect(['', '12', 'A', 'A1:B2', 'AAAA1'].map(placeOf)).toEqual([null, null, null, null, null]);
  });
});

describe('serial days', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_566, false, '2024-10-01'],
    [45_566.75, false, '2024-10-01'],
    [44_104, true, '2024-10-01'],
    [0, false, null],
    [-1, false, null],
    [3_000_000, false, null],
  ])('%d (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(dayOfSerial(serial, from1904)).toBe(day);
  });
});

describe('a workbook', () => {
  it('as this product writes it is read back', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('甲');
    sheet.addRow(['指标', 12.5, null, 0.1 + 0.2, true]);
    sheet.getCell('A3').value = { formula: 'B1*2', result: 25 };
    sheet.getCell('B3').value = new Date('2024-11-30T00:00:00Z');
    sheet.getCell('B3').numFmt = 'yyyy-mm-dd';
    sheet.getCell('C3').value = 0.052;
    sheet.getCell('C3').numFmt = '0.0%';
    sheet.getCell('D3').value = { richText: [{ text: '分' }, { text: '段' }] };
    sheet.getCell('E3').value = { error: '#DIV/0!' };
    book.addWorksheet('乙', { state: 'veryHidden' });
    const content = Buffer.from(await book.xlsx.writeBuffer());
    expect(cellsOf(content)).toMatchObject({
      A1: { kind: 'text', text: '指标', formula: false },
      B1: { kind: 'number', text: '12.5' },
      D1: { kind: 'number', text: '0.3' },
      E1: { kind: 'boolean', text: 'TRUE' },
      A3: { kind: 'number', text: '25', formula: true },
      B3: { kind: 'date', text: '2024-11-30' },
      C3: { kind: 'percent', text: '5.2%' },
      D3: { kind: 'text', text: '分段' },
      E3: { kind: 'error', text: '#DIV/0!' },
    });
    expect(XlsxFile.open(content, LIMITS).sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
      [
        ['甲', false],
        ['乙', true],
      ],
    );
  });

  it('with absolute part names and inline strings is read (as WPS writes)', () => {
    const content = sheetOf(
      `<row r="2"><c r="B2" t="inlineStr"><is><t>指</t><rPh sb="0" eb="1"><t>zhi</t></rPh></is></c>
       <c t="inlineStr"><is><r><t xml:space="preserve"> 标&amp;&#x4E00;_x000D_</t></r></is></c></row>
       <row><c><v>1E-7</v></c></row>`,
    );
    expect(textsOf(content)).toEqual({ B2: '指', C2: ' 标&一\n', A3: '0.0000001' });
  });

  it('has elements with any prefix', () => {
    const content = makeWorkbook([
      {
        name: '表',
        body: '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>',
      },
    ]);
    expect(textsOf(content)).toEqual({ A1: '7' });
  });

  it('expands no merge, validation or column, however far it reaches', () => {
    const content = makeWorkbook([
      {
        name: '表',
        body: `<cols><col min="1" max="16384"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>
          <mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>
          <dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`,
      },
    ]);
    const parts = [...(XlsxFile.open(content, LIMITS).sheets[0]?.parts() ?? [])];
    expect(parts.at(-1)).toEqual({ kind: 'merge', range: 'A2:XFD1048576' });
  });

  it.each([
    ['text', Buffer.from('指标,数值\n'), 'not_a_workbook'],
    ['an empty zip', makeZip([]), 'not_a_workbook'],
    ['a zip of other things', makeZip([{ name: 'a.txt', content: 'a' }]), 'not_a_workbook'],
    [
      'a Word document',
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: 'word/document.xml', content: '<w:document/>' },
      ]),
      'not_a_workbook',
    ],
    [
      'an old .xls',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
      'old_workbook',
    ],
    [
      'one with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted_workbook',
    ],
    [
      'an encrypted zip',
      makeZip([{ name: '[Content_Types].xml', content: 'x', encrypted: true }]),
      'encrypted_workbook',
    ],
    ['half a file', sheetOf('<row r="1"/>').subarray(0, 400), 'broken_workbook'],
    ['a document type', sheetOf('<!DOCTYPE a [<!ENTITY b "c">]>'), 'broken_workbook'],
    [
      'rows out of order',
      sheetOf('<row r="2"><c><v>1</v></c></row><row r="1"/>'),
      'broken_workbook',
    ],
    ['a string that is not there', sheetOf('<row><c t="s"><v>5</v></c></row>'), 'broken_workbook'],
    ['a row too far down', sheetOf('<row r="1048576"><c><v>1</v></c></row>'), 'oversized_workbook'],
  ])('that is %s is refused', (_name, content, code) => {
    expect(open(content)).toBe(code);
  });

  it('that unpacks beyond the bound is refused, whatever it says of its size', () => {
    const bomb = '<row r="1"/>'.repeat(200_000);
    expect(bomb.length).toBeGreaterThan(LIMITS.inflatedBytes);
    const honest = sheetOf(bomb);
    expect(honest.length).toBeLessThan(20_000);
    expect(open(honest)).toBe('oversized_workbook');
    const lying = makeZip([{ name: 'a', content: bomb, claimedSize: 10 }]);
    expect(codeOf(() => ZipArchive.open(lying, LIMITS.inflatedBytes, refusedPart).read('a'))).toBe(
      'oversized_workbook',
    );
  });

  it('keeps the bound over all its parts together', () => {
    const half = `<sheetData>${'<row/>'.repeat(100_000)}</sheetData>`;
    const book = makeWorkbook([
      { name: '一', body: half },
      { name: '二', body: half },
    ]);
    const file = XlsxFile.open(book, LIMITS);
    const walk = (index: number) => [...(file.sheets[index]?.parts() ?? [])];
    expect(codeOf(() => walk(0))).toBe('nothing thrown');
    expect(codeOf(() => walk(1))).toBe('oversized_workbook');
  });
});
