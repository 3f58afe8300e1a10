import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceDocument } from '../../../src/intake/domain/source';
import { readDocument } from '../../../src/intake/files/read-document';
import { Problem } from '../../../src/shared/problem';
import { makePdf } from './make-pdf';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name));

async function codeOf(content: Buffer): Promise<string> {
  try {
    await readDocument(content);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'read';
}

/** Cells of a row as `rows×columns words`; blanks that a page puts beside figures are gone. */
function rowOf({ text, tables }: SourceDocument, row: number): string[] {
  return (tables[0]?.cells ?? [])
    .filter((cell) => cell.row === row)
    .map(
      ({ rowSpan, columnSpan, start, end }) =>
        `${rowSpan}×${columnSpan} ${text.slice(start, end).replace(/ /g, '')}`,
    );
}

const plain = (text: string) => text.replace(/[ \n\u3000]/g, '');

/** LibreOffice where the machine has it; `XUSHI_EXPECT_LIBREOFFICE=1` makes its absence a failure. */
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

const stored: readonly (readonly [string, () => Buffer])[] = [
  ['as .docx', () => fixture('plan.docx')],
  ['as .doc', () => fixture('plan.doc')],
  ['as .pdf', () => fixture('plan.pdf')],
];

it('LibreOffice is there where it is expected', () => {
  if (process.env.XUSHI_EXPECT_LIBREOFFICE === '1') expect(office).toBeDefined();
});

const made: readonly (readonly [string, () => Buffer])[] =
  office === undefined
    ? []
    : (['pdf', 'doc'] as const).map((format) => [
        `as .${format} made now`,
        () => {
          const folder = mkdtempSync(join(tmpdir(), 'xushi-intake-'));
          try {
            const profile = `-env:UserInstallation=file://${folder}/profile`;
            const source = join(__dirname, 'fixtures/plan.docx');
            spawnSync(office, [
              profile,
              '--headless',
              '--convert-to',
              format,
              '--outdir',
              folder,
              source,
            ]);
            return readFileSync(join(folder, `plan.${format}`));
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ]);

describe.each([...stored, ...made])('one plan %s', (_how, content) => {
  let source: SourceDocument;
  beforeAll(async () => {
    source = await readDocument(content());
  });

  it('has all its words in order, without page numbers', () => {
    expect(plain(source.text)).toContain(
      '到2028年，全市改造老旧供水管网320公里，管网漏损率控制在8%以内，居民小区二次供水设施改造完成率达到95%以上，',
    );
    expect(plain(source.text)).toContain('（市水务局牵头，市财政局配合）');
    expect(source.text).not.toMatch(/—\s*\d+\s*—/);
    expect(plain(source.text)).toMatch(/组织保障各县区每季度报送进展情况。$/);
  });

  it('has its table with merged cells, whole over its pages', () => {
    expect(source.tables).toHaveLength(1);
    expect(source.tables[0]).toMatchObject({ rows: 28, columns: 5 });
    expect(rowOf(source, 0)).toEqual(['2×1 领域', '2×1 指标', '1×2 目标值', '2×1 责任单位']);
    expect(rowOf(source, 1)).toEqual(['1×1 2026年', '1×1 2028年']);
    expect(rowOf(source, 2)).toEqual([
      '2×1 供水',
      '1×1 管网漏损率（%）',
      '1×1 9',
      '1×1 ≤8',
      '1×1 市水务局',
    ]);
    expect(rowOf(source, 3)).toEqual([
      '1×1 水质达标率（%）',
      '1×1 98',
      '1×1 99以上',
      '1×1 市水务局、市卫生健康委',
    ]);
    for (let number = 1; number <= 24; number += 1) {
      expect(rowOf(source, number + 3)).toEqual([
        '1×1 改造',
        `1×1 第${number}片区改造户数（户）`,
        `1×1 ${number * 10}`,
        `1×1 ${number * 20}`,
        '1×1 市住房城乡建设局',
      ]);
    }
  });

  it('says how its lines are broken', () => {
    expect(source.hardWrapped).toBe(source.kind === 'pdf');
  });
});

it('a .doc of a table with many columns, described apart from its page, has its rows', async () => {
  const source = await readDocument(fixture('wide-table.doc'));
  expect(source.tables).toHaveLength(1);
  expect(rowOf(source, 0)).toEqual([
    '2×1 类别',
    '2×1 序号',
    '2×1 指标',
    '2×1 单位',
    '2×1 2020年',
    '1×2 2025年',
    '2×1 属性',
  ]);
  expect(rowOf(source, 3)).toEqual([
    '1×1 2',
    '1×1 软件业务收入',
    '1×1 亿元',
    '1×1 5800',
    '1×1 9000',
    '1×1 9.2%',
    '1×1 预期性',
  ]);
});

describe('a file that is not read', () => {
  it.each([
    ['an encrypted PDF', () => fixture('encrypted.pdf'), 'document_encrypted'],
    ['half a PDF', () => fixture('plan.pdf').subarray(0, 9000), 'document_broken'],
    ['a PDF without words', () => makePdf('0 0 100 100 re f'), 'document_scan'],
    [
      '501 pages',
      () => makePdf('BT /F 12 Tf 50 700 Td (words) Tj ET', 501),
      'document_too_many_pages',
    ],
    [
      'a page that unpacks to 200 MB',
      () => makePdf(Buffer.alloc(200_000_000, 32)),
      'document_oversized',
    ],
    ['half a .doc', () => fixture('plan.doc').subarray(0, 2000), 'document_unsupported'],
  ])('%s', async (_what, content, code) => {
    expect(await codeOf(content())).toBe(code);
  });

  it('a .doc of which any stretch is destroyed ends with an answer', async () => {
    const whole = fixture('plan.doc');
    for (let at = 512; at < whole.length; at += 6007) {
      const hurt = Buffer.from(whole);
      hurt.fill(0xff, at, at + 400);
      expect(await codeOf(hurt)).toMatch(/^(?:read|document_\w+)$/);
    }
  });
});

describe('a long document', () => {
  const pages = makePdf('BT /F 12 Tf 72 720 Td (words) Tj ET', 40);

  it('tells of every page', async () => {
    const told: string[] = [];
    await readDocument(pages, { onPages: (done, of) => told.push(`${done}/${of}`) }).catch(
      () => undefined,
    );
    expect(told).toEqual(Array.from({ length: 40 }, (_, at) => `${at + 1}/40`));
  });

  it('is left when nobody waits for it any more', async () => {
    const waiting = new AbortController();
    const read = readDocument(pages, {
      signal: waiting.signal,
      onPages: () => waiting.abort(),
    });
    await expect(read).rejects.toMatchObject({ code: 'document_cancelled' });
  });
});
