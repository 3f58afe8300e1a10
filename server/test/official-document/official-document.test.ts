import type { OfficialDocument } from '../../src/shared/official-document/official-document';
import { writeOfficialDocument } from '../../src/shared/official-document/write-official-document';
import { attributes, elements, readDocx, type DocxFile } from '../harness/docx-file';
import { findLibreOffice, savedBy } from '../harness/libreoffice';
import { PLAIN, WHOLE } from './sample-document';

/** Twips (a twentieth of a point) of a length on paper. */
const mm = (length: number) => String(Math.round((length * 1440) / 25.4));

const written = async (document: OfficialDocument) =>
  readDocx(await writeOfficialDocument(document));

function paragraph({ paragraphs }: DocxFile, text: string): string {
  const found = paragraphs.filter((one) => one.text === text);
  if (found.length !== 1) throw new Error(`${found.length} paragraphs say ${text}`);
  return found[0]?.xml ?? '';
}

/** Face of the Chinese signs, size in half points. */
const faces = (xml: string) => attributes(xml, 'w:rFonts', 'w:eastAsia');
const sizes = (xml: string) => attributes(xml, 'w:sz', 'w:val');

describe('geometry', () => {
  let file: DocxFile;
  let sections: string[];
  beforeAll(async () => {
    file = await written(WHOLE);
    sections = elements(file.part('word/document.xml'), 'w:sectPr');
  });

  it('is A4 with the margins of the standard', () => {
    const [main = ''] = sections;
    expect(attributes(main, 'w:pgSz', 'w:w')).toEqual([mm(210)]);
    expect(attributes(main, 'w:pgSz', 'w:h')).toEqual([mm(297)]);
    expect(attributes(main, 'w:pgMar', 'w:top')).toEqual([mm(37)]);
    expect(attributes(main, 'w:pgMar', 'w:bottom')).toEqual([mm(35)]);
    expect(attributes(main, 'w:pgMar', 'w:left')).toEqual([mm(28)]);
    expect(attributes(main, 'w:pgMar', 'w:right')).toEqual([mm(26)]);
  });

  it('turns a wide annex with its bound edge', () => {
    const [, annex = ''] = sections;
    expect(sections).toHaveLength(2);
    expect(attributes(annex, 'w:pgSz', 'w:w')).toEqual([mm(297)]);
    expect(attributes(annex, 'w:pgSz', 'w:h')).toEqual([mm(210)]);
    expect(attributes(annex, 'w:pgSz', 'w:orient')).toEqual(['landscape']);
    expect(attributes(annex, 'w:pgMar', 'w:top')).toEqual([mm(28)]);
  });

  it('sets the text in lines of exactly 28 points, two signs in', () => {
    for (const text of ['现将情况通报如下。', '请认真落实。', '一、总体情况', '（1）同比']) {
      const xml = paragraph(file, text);
      expect(attributes(xml, 'w:spacing', 'w:line')).toEqual(['560']);
      expect(attributes(xml, 'w:spacing', 'w:lineRule')).toEqual(['exact']);
      expect(attributes(xml, 'w:ind', 'w:firstLineChars')).toEqual(['200']);
      expect(sizes(xml)).toEqual(['32']);
    }
  });

  it('sets each level in its face, Latin signs in Times New Roman', () => {
    const face = (text: string) => faces(paragraph(file, text));
    expect(face('现将情况通报如下。')).toEqual(['仿宋_GB2312']);
    expect(face('一、总体情况')).toEqual(['黑体']);
    expect(face('（一）重点指标')).toEqual(['楷体_GB2312']);
    expect(face('1.外贸进出口')).toEqual(['仿宋_GB2312']);
    expect(paragraph(file, '1.外贸进出口')).toContain('<w:b/>');
    expect(face('（1）同比')).toEqual(['仿宋_GB2312']);
    expect(face('省商务厅说明：“受高基数影响”。')).toEqual([
      '仿宋_GB2312',
      '仿宋_GB2312',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
    const latin = paragraph(file, '现将情况通报如下。');
    expect(attributes(latin, 'w:rFonts', 'w:ascii')).toEqual(['Times New Roman']);
    expect(attributes(latin, 'w:rFonts', 'w:hAnsi')).toEqual(['Times New Roman']);
  });

  it('shows headings to the navigation of a program', () => {
    expect(attributes(paragraph(file, '（一）重点指标'), 'w:outlineLvl', 'w:val')).toEqual(['1']);
  });

  it('sets the title at 22 points in the middle, line by line', () => {
    for (const line of ['关于2024年三季度重点目标任务', '完成情况的通报']) {
      const xml = paragraph(file, line);
      expect(sizes(xml)).toEqual(['44']);
      expect(faces(xml)).toEqual(['方正小标宋简体']);
      expect(attributes(xml, 'w:jc', 'w:val')).toEqual(['center']);
    }
  });

  it('numbers pages — 1 — in 14 points, right on odd and left on even pages', () => {
    const document = file.part('word/document.xml');
    const relations = file.part('word/_rels/document.xml.rels');
    const footer = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]+)"`).exec(
        document,
      )?.[1];
      const relation = elements(relations, 'Relationship').find((one) =>
        one.includes(`Id="${id ?? ''}"`),
      );
      const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? '';
      return elements(file.part(`word/${target}`), 'w:p');
    };
    const [odd = '', code = ''] = footer('default');
    const [even = ''] = footer('even');
    for (const xml of [odd, even]) {
      expect(xml.replace(/<[^>]+>/g, '')).toBe('— PAGE —');
      expect(new Set(sizes(xml))).toEqual(new Set(['28']));
      expect(new Set(faces(xml))).toEqual(new Set(['宋体']));
      expect(elements(xml, 'w:instrText')).toHaveLength(1);
    }
    expect(attributes(odd, 'w:jc', 'w:val')).toEqual(['right']);
    expect(attributes(odd, 'w:ind', 'w:right')).toEqual(['280']);
    expect(attributes(even, 'w:jc', 'w:val')).toEqual(['left']);
    expect(attributes(even, 'w:ind', 'w:left')).toEqual(['280']);
    expect(file.part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(code.replace(/<[^>]+>/g, '')).toBe('校验码 1A2B3C4D');
  });

  it('stamps every page', () => {
    const headers = file.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(4);
    for (const name of headers) {
      expect(file.part(name).replace(/<[^>]+>/g, '')).toBe('【演示】　【草稿】');
    }
  });
});

describe('parts', () => {
  let file: DocxFile;
  beforeAll(async () => {
    file = await written(WHOLE);
  });

  it('stand in the order of the standard', () => {
    expect(file.text.split('\n').filter((line) => line !== '')).toEqual([
      '山西省人民政府督查室',
      '晋政督〔2024〕第3号',
      '关于2024年三季度重点目标任务',
      '完成情况的通报',
      '各市人民政府，省政府各有关部门：',
      '现将情况通报如下。',
      '请认真落实。',
      '一、总体情况',
      '（一）重点指标',
      '1.外贸进出口',
      '（1）同比',
      '省商务厅说明：“受高基数影响”。',
      '五类情况',
      ...['序号', '类别', '占比（％）'],
      ...['1', '未达序时', '21.74'],
      ...['2', '达序时', '43.48'],
      '注：以23项为分母。',
      '附件：1. 未达序时事项',
      '2. 附表（电子表格）',
      '省政府督查室',
      '2024年10月15日',
      '附件1',
      '未达序时事项',
      ...['编号', '第3号', '颜色', '蓝色'],
      ...['事项', '外贸进出口', '4500亿元'],
      '抄送：省委办公厅，省人大常委会办公厅。',
      '省政府办公厅\t2024年10月15日印发',
    ]);
  });

  it('begin with a red mark over a red rule', () => {
    const mark = paragraph(file, '山西省人民政府督查室');
    expect(attributes(mark, 'w:color', 'w:val')).toEqual(['FF0000']);
    expect(attributes(mark, 'w:jc', 'w:val')).toEqual(['center']);
    expect(attributes(mark, 'w:spacing', 'w:before')).toEqual([mm(35)]);
    // In one line of 156 millimetres.
    expect((Number(sizes(mark)[0]) / 2) * 10).toBeLessThanOrEqual((156 / 25.4) * 72);
    const rule = file.paragraphs.find(({ xml }) => xml.includes('<w:pBdr>'));
    expect(attributes(rule?.xml ?? '', 'w:bottom', 'w:color')).toEqual(['FF0000']);
  });

  it('sign by the rule: the date two signs from the right, the issuer two signs before it', () => {
    const [date = ''] = file.paragraphs
      .filter(({ text }) => text === '2024年10月15日')
      .map(({ xml }) => xml);
    expect(attributes(date, 'w:ind', 'w:right')).toEqual([String(2 * 320)]);
    // 7 signs of the date, 6 of the issuer: 2 + 7 + 2 − 6 = 5.
    expect(attributes(paragraph(file, '省政府督查室'), 'w:ind', 'w:right')).toEqual([
      String(5 * 320),
    ]);
  });

  it('rule their tables, repeat the header and set figures right', () => {
    const [table = '', keys = '', colophon = ''] = elements(
      file.part('word/document.xml'),
      'w:tbl',
    );
    const rows = elements(table, 'w:tr');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(attributes(table, 'w:insideH', 'w:val')).toEqual(['single']);
    const widths = attributes(table, 'w:gridCol', 'w:w').map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(
      Number(mm(210)) - Number(mm(28)) - Number(mm(26)),
    );
    const [, , share = ''] = elements(rows[1] ?? '', 'w:tc');
    expect(attributes(share, 'w:jc', 'w:val')).toEqual(['right']);
    expect(file.tables[1]).toEqual([
      ['编号', '第3号', '颜色', '蓝色'],
      ['事项', '外贸进出口\n4500亿元'],
    ]);
    expect(attributes(elements(keys, 'w:tr')[1] ?? '', 'w:gridSpan', 'w:val')).toEqual(['3']);
    expect(attributes(colophon, 'w:tblpPr', 'w:tblpYSpec')).toEqual(['bottom']);
  });

  it('are left out where a document does not have them', async () => {
    const plain = await written(PLAIN);
    expect(plain.text.split('\n').filter((line) => line !== '')).toEqual([
      '督办单',
      '〔2024〕第3号',
      '请于2024年10月25日前办结。',
    ]);
    expect(plain.tables).toEqual([]);
    expect(plain.names.filter((name) => name.includes('header'))).toEqual([]);
    expect(plain.part('word/document.xml')).not.toContain('FF0000');
  });

  it('name a single annex without a number', async () => {
    const one = await written({ ...PLAIN, annexes: [{ title: '明细', blocks: [] }] });
    const lines = one.text.split('\n');
    expect(lines).toContain('附件：明细');
    expect(lines).toContain('附件');
  });
});

it('gives the same bytes for the same document', async () => {
  const first = await writeOfficialDocument(WHOLE);
  jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['nextTick'] });
  try {
    expect((await writeOfficialDocument(WHOLE)).equals(first)).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

it('says of the file only its title and who issued it', async () => {
  const properties = (await written(WHOLE)).part('docProps/core.xml');
  expect(properties).toContain('<dc:title>关于2024年三季度重点目标任务完成情况的通报</dc:title>');
  expect(properties).toContain('<dc:creator>省政府督查室</dc:creator>');
  expect(properties).not.toMatch(/created|modified/);
});

it.each([
  ['a & b < c > d', 'a & b < c > d'],
  ['一\u0000二\u000b三\ud800四', '一二三四'],
  ['𠮷田', '𠮷田'],
])('holds %j as %j', async (typed, shown) => {
  const file = await written({ ...PLAIN, blocks: [{ kind: 'paragraph', text: typed }] });
  expect(file.text.split('\n')).toContain(shown);
});

/** `XUSHI_EXPECT_LIBREOFFICE=1` makes the absence of LibreOffice a failure. */
it('is opened by LibreOffice', async () => {
  const program = await findLibreOffice();
  if (process.env.XUSHI_EXPECT_LIBREOFFICE === '1') expect(program).not.toBeNull();
  if (program === null) return;
  const pdf = await savedBy(program, await writeOfficialDocument(WHOLE), ['pdf'], 'docx');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
