import { Problem } from '../../../src/shared/problem';
import { looksHardWrapped } from '../../../src/intake/files/hard-wrap';
import { readDocument } from '../../../src/intake/files/read-document';
import { sourceOfText } from '../../../src/intake/files/text-file';

const WORDS = '到2025年，培育龙头企业10家。\r\n（市发展改革委牵头）\r\n';

async function codeOf(content: Buffer): Promise<string> {
  try {
    await readDocument(content);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'read';
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${WORDS}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${WORDS}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(WORDS, 'utf16le')],
    ['big-endian UTF-16 with its mark', bigEndian(`\uFEFF${WORDS}`)],
    ['big-endian UTF-16 without its mark', bigEndian(WORDS)],
  ])('in %s keeps every sign', async (_encoding, content) => {
    expect(await readDocument(content)).toEqual({
      kind: 'txt',
      text: WORDS,
      tables: [],
      hardWrapped: false,
    });
  });

  it('in GB18030 is read, signs outside of GBK included', async () => {
    const content = Buffer.from('d6d0b9fa0a8139ee39', 'hex');
    expect((await readDocument(content)).text).toBe('中国\n㐀');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'document_empty'],
    ['blanks alone', Buffer.from(' \n\u3000\n'), 'document_empty'],
    ['bytes without meaning', Buffer.from([0x20, 0xff, 0xff, 0x81, 0x20]), 'document_unsupported'],
    [
      'a program',
      Buffer.from(Array.from({ length: 400 }, (_, at) => at % 8)),
      'document_unsupported',
    ],
    ['rich text', Buffer.from('{\\rtf1\\ansi words}'), 'document_unsupported'],
    [
      'a page of the web',
      Buffer.from('\uFEFF<!DOCTYPE html><html>目标</html>'),
      'document_unsupported',
    ],
    ['two million signs and one', Buffer.alloc(2_000_001, '1'), 'document_too_long'],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, '1'), 'file_too_large'],
  ])('of %s is refused', async (_what, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it('that was pasted is kept as it is', () => {
    expect(sourceOfText(WORDS, 'pasted')).toMatchObject({ kind: 'pasted', text: WORDS });
  });
});

describe('lines parted by tabs', () => {
  const rows = '指标\t2020年\t2025年\r\n床位数\t10\t20\r\n医师数\t\t3\r\n';

  it('are a table whose cells lie where they lie', () => {
    const { text, tables } = sourceOfText(`附件\r\n${rows}正文\r\n`, 'txt');
    expect(tables).toMatchObject([{ start: 4, end: 4 + rows.length, rows: 3, columns: 3 }]);
    expect(tables[0]?.cells.map(({ start, end }) => text.slice(start, end))).toEqual([
      '指标',
      '2020年',
      '2025年',
      '床位数',
      '10',
      '20',
      '医师数',
      '',
      '3',
    ]);
  });

  it.each([
    ['indented lines', '\t一、总则\n\t二、任务\n\t三、保障\n\t四、附则\n'],
    ['two rows', '甲\t1\n乙\t2\n'],
    ['lines of different widths', '甲\t1\n乙\t2\t3\n丙\t4\n丁\t5\t6\n'],
  ])('are none of %s', (_what, text) => {
    expect(sourceOfText(text, 'txt').tables).toEqual([]);
  });
});

describe('lines of a page', () => {
  const sentence =
    '为加快推进全市先进制造业集群建设，推动产业基础高级化和产业链现代化，结合本市实际制定本行动方案，到二〇二七年形成若干个具有区域竞争力的产业集群，';
  const wrapped = (width: number) =>
    (sentence.repeat(8).match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');

  it.each([24, 30, 42])('of %i signs are told from paragraphs', (width) => {
    expect(looksHardWrapped(wrapped(width))).toBe(true);
  });

  it.each([
    ['paragraphs', `${sentence.repeat(3)}。\n`.repeat(20)],
    [
      'a list of points of equal width',
      '一是加强组织领导，明确责任分工，定期开展督查。\n'.repeat(30),
    ],
    ['a few lines', wrapped(30).split('\n').slice(0, 6).join('\n')],
    ['names one by one', '市发展改革委\n市财政局\n市工业和信息化局\n'.repeat(10)],
  ])('are not %s', (_what, text) => {
    expect(looksHardWrapped(text)).toBe(false);
  });
});
