import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readDocxFile } from '../../../src/intake/files/docx-file';
import type { SourceDocument } from '../../../src/intake/domain/source';
import { Problem } from '../../../src/shared/problem';
import { makeZip } from '../../spreadsheet/make-zip';
import { cell, listed, makeDocx, p, row, table } from './make-docx';

const textOf = (body: string, parts: Parameters<typeof makeDocx>[1] = {}) =>
  readDocxFile(makeDocx(body, parts)).text;

function codeOf(content: Buffer): string {
  try {
    readDocxFile(content);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'read';
}

/** Cells as `row,column rows×columns words`. */
const cellsOf = ({ text, tables }: SourceDocument, index = 0) =>
  (tables[index]?.cells ?? []).map(
    ({ row: at, column, rowSpan, columnSpan, start, end }) =>
      `${at},${column} ${rowSpan}×${columnSpan} ${text.slice(start, end)}`,
  );

describe('a document as a library writes it', () => {
  const list = (words: string, level: number) =>
    new Paragraph({ text: words, numbering: { reference: 'plan', level } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
            { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('脚注的话')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('页眉的话')] }) },
        footers: { default: new Footer({ children: [new Paragraph('页脚的话')] }) },
        children: [
          new Paragraph('某市行动方案'),
          list('总体要求', 0),
          list('主要目标', 1),
          list('5000家企业上云', 2),
          list('建成平台', 2),
          list('重点任务', 0),
          list('强基', 1),
          list('补链', 2),
          new Paragraph({ children: [new TextRun('正文'), new FootnoteReferenceRun(1)] }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ rowSpan: 2, children: [new Paragraph('指标')] }),
                  new TableCell({ columnSpan: 2, children: [new Paragraph('目标值')] }),
                ],
              }),
              new TableRow({
                children: ['2025年', '2027年'].map(
                  (words) => new TableCell({ children: [new Paragraph(words)] }),
                ),
              }),
            ],
          }),
          new Paragraph('完'),
        ],
      },
    ],
  });

  it('has its numbers, its merged cells and neither notes nor headers', async () => {
    const source = readDocxFile(await Packer.toBuffer(document));
    expect(source.text).toBe(
      [
        '某市行动方案',
        '一、总体要求',
        '（一）主要目标',
        '1. 5000家企业上云',
        '2.建成平台',
        '二、重点任务',
        '（一）强基',
        '1.补链',
        '正文',
        '指标\t目标值',
        '\t2025年\t2027年',
        '完',
        '',
      ].join('\n'),
    );
    expect(cellsOf(source)).toEqual([
      '0,0 2×1 指标',
      '0,1 1×2 目标值',
      '1,1 1×1 2025年',
      '1,2 1×1 2027年',
    ]);
    expect(source.tables[0]).toMatchObject({ rows: 2, columns: 3 });
  });
});

describe('words of a paragraph', () => {
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const t = (words: string) => `<w:t>${words}</w:t>`;

  it.each([
    ['runs together', `<w:p>${run(t('培育'))}${run(t('10'))}${run(t('家'))}</w:p>`, '培育10家\n'],
    ['soft breaks', `<w:p>${run(`${t('甲')}<w:br/>${t('乙')}`)}</w:p>`, '甲\n乙\n'],
    ['page breaks', `<w:p>${run(`${t('甲')}<w:br w:type="page"/>${t('乙')}`)}</w:p>`, '甲乙\n'],
    [
      'tabs, not their stops',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run(`${t('甲')}<w:tab/>${t('乙')}`)}</w:p>`,
      '甲\t乙\n',
    ],
    ['links', `<w:p><w:hyperlink>${run(t('甲'))}</w:hyperlink>${run(t('乙'))}</w:p>`, '甲乙\n'],
    [
      'results of fields',
      `<w:p>${run('<w:instrText> PAGEREF x </w:instrText>')}${run(t('附件1'))}</w:p>`,
      '附件1\n',
    ],
    [
      'insertions, not removals',
      `<w:p><w:ins>${run(t('新'))}</w:ins><w:del>${run('<w:delText>旧</w:delText>')}</w:del>${run(t('文'))}</w:p>`,
      '新文\n',
    ],
    [
      'where they were moved to',
      `<w:p><w:moveFrom>${run(t('移'))}</w:moveFrom>${run(t('甲'))}<w:moveTo>${run(t('移'))}</w:moveTo></w:p>`,
      '甲移\n',
    ],
    [
      'paragraphs joined by a removal',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(t('前'))}</w:p>${p('后')}`,
      '前后\n',
    ],
    [
      'nothing hidden',
      `<w:p>${run(`<w:rPr><w:vanish/></w:rPr>${t('暗')}`)}${run(`<w:rPr><w:vanish w:val="0"/></w:rPr>${t('明')}`)}</w:p>`,
      '明\n',
    ],
    [
      'base signs of ruby',
      `<w:p>${run(`<w:ruby><w:rt>${run(t('xu'))}</w:rt><w:rubyBase>${run(t('序'))}</w:rubyBase></w:ruby>`)}</w:p>`,
      '序\n',
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('正文')}</w:sdtContent></w:sdt>`,
      '正文\n',
    ],
    [
      'no table of contents',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、总体要求\t1')}</w:sdtContent></w:sdt>${p('正文')}`,
      '正文\n',
    ],
    [
      'a text box once, after its paragraph',
      `<w:p>${run(t('前'))}${run(`<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`)}${run(t('后文一共有很多很多很多很多很多很多很多字'))}</w:p>`,
      '前后文一共有很多很多很多很多很多很多很多字\n框\n',
    ],
    ['entities', p('A&amp;B &lt;甲&gt; &#20013;'), 'A&B <甲> 中\n'],
  ])('keeps %s', (_what, body, text) => {
    expect(textOf(body)).toBe(text);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
  const abstract = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, of: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

  it.each([
    ['chineseCountingThousand', '第%1条', '第一条 甲'],
    ['chineseCounting', '%1、', '一、甲'],
    ['decimalEnclosedCircle', '%1', '①甲'],
    ['decimal', '（%1）', '（1）甲'],
    ['decimal', '%1．', '1．甲'],
    ['upperRoman', '%1.', 'I.甲'],
    ['lowerLetter', '%1)', 'a)甲'],
    ['bullet', '\uF0B7', '·甲'],
    ['bullet', '——', '——甲'],
    ['none', '', '甲'],
  ])('of %s as %s read %s', (format, pattern, text) => {
    const numbering = abstract(0, level(0, format, pattern)) + num(1, 0);
    expect(textOf(listed('甲', 1), { numbering })).toBe(`${text}\n`);
  });

  it('go on over text between, begin anew under each upper number', () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const body = [
      listed('甲', 1),
      listed('子', 1, 1),
      p('之间'),
      listed('丑', 1, 1),
      listed('乙', 1),
      listed('寅', 1, 1),
    ];
    expect(textOf(body.join(''), { numbering: abstract(0, levels) + num(1, 0) })).toBe(
      '一、甲\n1.1 子\n之间\n1.2 丑\n二、乙\n2.1 寅\n',
    );
  });

  it('count on in another list of the same kind unless it says where to start', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = listed('甲', 1) + listed('乙', 2) + listed('丙', 3) + listed('丁', 3);
    expect(textOf(body, { numbering })).toBe('1.甲\n2.乙\n1.丙\n2.丁\n');
  });

  it('come from the style of a paragraph, from the one it is based on, and can be switched off', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(7, 0);
    const styles =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H2"><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const body =
      p('一、目录里的行 3', '<w:pStyle w:val="T1"/>') +
      p('甲', '<w:pStyle w:val="H1"/>') +
      p('子', '<w:pStyle w:val="H2"/>') +
      p('无号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('乙', '<w:pStyle w:val="H1"/>');
    expect(textOf(body, { numbering, styles })).toBe('一、甲\n（一）子\n无号\n二、乙\n');
  });

  it('of styles that refer to each other in a ring end', () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(textOf(p('甲', '<w:pStyle w:val="A"/>'), { styles })).toBe('甲\n');
  });
});

describe('tables', () => {
  it('with cells merged downwards over several rows and across', () => {
    const source = readDocxFile(
      makeDocx(
        table(
          row(cell('序号'), cell('指标'), cell('目标', '<w:gridSpan w:val="2"/>')),
          row(cell('1', '<w:vMerge w:val="restart"/>'), cell('甲'), cell('5'), cell('8')),
          row(cell('<w:p/>', '<w:vMerge/>'), cell('乙'), cell('6'), cell('9')),
          row(cell('<w:p/>', '<w:vMerge/>'), cell('丙'), cell('7'), cell('10')),
        ),
      ),
    );
    expect(cellsOf(source)).toContain('1,0 3×1 1');
    expect(cellsOf(source)).toContain('0,2 1×2 目标');
    expect(source.tables[0]).toMatchObject({ rows: 4, columns: 4, start: 0 });
    expect(source.text.slice(source.tables[0]?.start, source.tables[0]?.end)).toBe(source.text);
  });

  it('within cells become words of the cell', () => {
    const inner = table(row(cell('内1'), cell('内2')));
    const source = readDocxFile(makeDocx(table(row(cell('外'), cell(inner)))));
    expect(cellsOf(source)).toEqual(['0,0 1×1 外', '0,1 1×1 内1 内2']);
  });

  it('of a single column are a frame around paragraphs and tables', () => {
    const inner = table(row(cell('指标'), cell('目标')));
    const source = readDocxFile(makeDocx(table(row(cell('专栏1')), row(cell(p('正文') + inner)))));
    expect(source.text).toBe('专栏1\n正文\n指标\t目标\n');
    expect(source.tables).toHaveLength(1);
  });

  it('leave out rows that were removed', () => {
    const removed = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}${cell('1')}</w:tr>`;
    expect(textOf(table(row(cell('新'), cell('2')), removed))).toBe('新\t2\n');
  });
});

describe('a hostile or useless file', () => {
  const picture = '<w:p><w:r><w:drawing/></w:r></w:p>';
  const deep = (times: number) =>
    '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>'.repeat(times) +
    p('底') +
    '</w:tc></w:tr></w:tbl>'.repeat(times);

  it.each([
    ['a scan', makeDocx(picture.repeat(3)), 'document_scan'],
    ['a scan with a title', makeDocx(p('某某方案') + picture), 'document_scan'],
    ['nothing', makeDocx('<w:p/>'), 'document_empty'],
    [
      'growing entities',
      makeDocx('', {
        document:
          '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "目标"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
      }),
      'document_broken',
    ],
    [
      'a path out of the package',
      makeDocx(p('甲'), { main: '../../etc/passwd' }),
      'document_unsupported',
    ],
    ['a workbook', makeDocx('', { document: '<workbook/>' }), 'document_unsupported'],
    ['another zip file', makeZip([{ name: 'a.txt', content: 'a' }]), 'document_unsupported'],
    ['half a file', makeDocx(p('甲'.repeat(500))).subarray(0, 300), 'document_broken'],
    ['half a tag', makeDocx('', { document: '<w:document><w:body><w:p' }), 'document_broken'],
    ['tables in tables without end', makeDocx(deep(10_000)), 'document_tables'],
    [
      '201 columns',
      makeDocx(table(row(...Array.from({ length: 201 }, () => cell('甲'))))),
      'document_tables',
    ],
    ['parts beyond the bound', makeDocx('<w:p/>'.repeat(9_000_000)), 'document_oversized'],
    ['more text than is read', makeDocx(p('目'.repeat(10_000)).repeat(201)), 'document_too_long'],
    [
      'a password on its parts',
      makeZip([{ name: 'word/document.xml', content: 'x', encrypted: true }]),
      'document_encrypted',
    ],
  ])('%s is refused', (_what, content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  it('with a cell over a million columns has the columns of a table', () => {
    const source = readDocxFile(
      makeDocx(
        table(row(cell('甲', '<w:gridSpan w:val="1000000"/>')), row(cell('乙'), cell('丙'))),
      ),
    );
    expect(source.tables[0]?.columns).toBe(200);
  });

  it('with tables in tables within reason is read', () => {
    expect(textOf(deep(5))).toContain('底');
  });
});
