import * as fc from 'fast-check';
import { normalise } from '../../../src/intake/domain/normalise';
import { sourceSpan } from '../../../src/intake/domain/normal-text';
import { normalOf, sourceOf } from './structure-of';

describe('one spelling', () => {
  it.each([
    ['培育１００家，增长７．５％', '培育100家，增长7.5%'],
    ['到 2027 年，全市 建成 12 所', '到2027年，全市建成12所'],
    ['到２０２７　年', '到2027年'],
    ['2 0 2 5 年底前', '2025年底前'],
    ['（省卫生健康委\u00a0牵头）', '（省卫生健康委牵头）'],
    ['一、总\u3000则', '一、总则'],
    ['AI 大模型', 'AI大模型'],
    ['Web of Science 收录', 'Web of Science收录'],
    ['\ufeff一、总体要求\r\n二、主要目标\r\n', '一、总体要求\n二、主要目标'],
    ['乡\u200b村\u200d振兴', '乡村振兴'],
    ['⼈⺠政府', '人民政府'],
    ['㈠完善制度', '（一）完善制度'],
    ['⒊加强监测', '3.加强监测'],
    ['1．强化基础研究', '1.强化基础研究'],
    ['覆盖率达到９０﹪', '覆盖率达到90%'],
    ['第三条 　本办法所称', '第三条 本办法所称'],
    ['1 总则', '1 总则'],
    ['3 所高中', '3所高中'],
    ['[bookmark: _GoBack]一、总体要求', '一、总体要求'],
  ])('%j becomes %j', (source, normal) => {
    expect(normalOf(source)).toBe(normal);
  });

  it.each([
    ['(省财政厅牵头)', '（省财政厅牵头）'],
    ['(市教育局、市卫健委)', '（市教育局、市卫健委）'],
    ['（省林业局负责)', '（省林业局负责）'],
    ['算力3500PFlops(FP16)', '算力3500PFlops(FP16)'],
    ['第五代移动通信(5G)网络', '第五代移动通信（5G）网络'],
    ['(1)扩大供给', '（1）扩大供给'],
    ['苏政发[2022]61号', '苏政发〔2022〕61号'],
    ['苏政发(2022)61号', '苏政发〔2022〕61号'],
    ['苏政发【2022】 61 号', '苏政发〔2022〕61号'],
    ['f(x)', 'f(x)'],
    ['“一老一小"服务', '“一老一小"服务'],
  ])('brackets: %j becomes %j', (source, normal) => {
    expect(normalOf(source)).toBe(normal);
  });

  it.each([
    ['2021-2025年', '2021—2025年'],
    ['2021–2025年', '2021—2025年'],
    ['2021～2025年', '2021—2025年'],
    ['2021~2025年', '2021—2025年'],
    ['2021－2025年', '2021—2025年'],
    ['5万元-10万元', '5万元—10万元'],
    ['10%-15%', '10%—15%'],
    ['电话0532-88999976', '电话0532-88999976'],
    ['2024-06-30', '2024-06-30'],
    ['COVID-19疫情', 'COVID-19疫情'],
    ['——能力增强。', '——能力增强。'],
    ['--能力增强。', '——能力增强。'],
  ])('dashes: %j becomes %j', (source, normal) => {
    expect(normalOf(source)).toBe(normal);
  });

  it.each([
    ['完善制度,健全机制;加强监管:到2025年', '完善制度，健全机制；加强监管：到2025年'],
    ['年产值1,200亿元', '年产值1,200亿元'],
    ['见https://example.org', '见https://example.org'],
    ['比例为1:3', '比例为1:3'],
    ['一.总体要求', '一.总体要求'],
  ])('punctuation: %j becomes %j', (source, normal) => {
    expect(normalOf(source)).toBe(normal);
  });
});

describe('lines of the paper', () => {
  const prose =
    '　　（一）改善办学条件。实施义务教育薄弱环节改善与能力提升\n' +
    '工程，新建、改扩建中小学校，增加公办学位供给，到 2026 年全省\n' +
    '新增公办义务教育学位30万个，基本消除大班额现象，建成100所以\n' +
    '上标准化寄宿制学校，推动城乡义务教育优质均衡发展取得明显成\n' +
    '效。\n' +
    '　　（二）加强教师队伍建设。深化教师管理综合改革，健全教师交\n' +
    '流轮岗制度，每年培训乡村教师不少于2万人次，提升教师思想政治\n' +
    '素质和教书育人能力，完善教师待遇保障机制，依法保障教师权益，\n' +
    '营造尊师重教的良好风尚。\n';

  it('are joined where a sentence goes on, numbers and all, told or not that they are wrapped', () => {
    for (const hardWrapped of [true, false]) {
      const [first, second, ...more] = normalOf(prose, hardWrapped).split('\n');
      expect(first).toMatch(
        /^（一）改善办学条件。.*到2026年全省新增公办.*100所以上标准.*明显成效。$/,
      );
      expect(second).toMatch(/^（二）加强教师队伍建设。.*教师交流轮岗.*2万人次.*风尚。$/);
      expect(more).toEqual([]);
    }
  });

  it.each(['— 3 —', '-3-', '－ 3 －', '第 3 页 共 10 页', '3 / 10', '· 3 ·'])(
    'lose the page number %j, and the sentence goes on over the page',
    (page) => {
      const paged = prose.replace('建成100所以\n', `建成100所以\n\n${page}\n\n`);
      expect(normalOf(paged, true)).toBe(normalOf(prose, true));
    },
  );

  it('lose bare numbers a page apart, not a list of figures', () => {
    const page = (number: number) => `${prose}${String(number)}\n`;
    expect(normalOf(page(1) + page(2) + page(3), true)).not.toMatch(/^\d$/m);
    expect(normalOf('1\n病床数\n2\n医师数\n3\n护士数')).toBe('1\n病床数\n2\n医师数\n3\n护士数');
  });

  it('lose a header that stands beside every page number', () => {
    const text = [1, 2, 3, 4].map((page) => `${prose}— ${String(page)} —\n某省教育规划\n`).join('');
    expect(normalOf(text, true)).not.toContain('某省教育规划');
  });

  it('keep headings apart from what follows, and join one that is wrapped', () => {
    const text =
      '三、重点任务\n' +
      '（一）健全覆盖城乡居民的基本医疗卫生制度，推动优质医疗资源扩\n' +
      '容下沉\n' +
      '1.加强县级医院能力建设。支持县级医院专科建设，提升急危重症救\n' +
      '治能力，推动县域医共体建设，到2025年县域内就诊率保持在90%以\n' +
      '上，每千人口床位数达到7张，逐步缩小区域之间服务能力差距，实\n' +
      '现大病不出县。\n';
    expect(normalOf(text, true).split('\n')).toEqual([
      '三、重点任务',
      '（一）健全覆盖城乡居民的基本医疗卫生制度，推动优质医疗资源扩容下沉',
      expect.stringMatching(/^1\.加强县级医院.*90%以上.*大病不出县。$/),
    ]);
  });

  const indentedLines = [
    '　　（一）改善办学条件。实施义务教育薄弱环节改善与能力提升工程，',
    '新建、改扩建中小学校，增加公办学位供给，推动城乡义务教育优质均',
    '衡发展取得明显成效，消除大班额现象，建成一批寄宿制学校和幼儿园，',
    '逐步缩小城乡、区域和校际办学差距，让每个孩子都能就近入学。',
  ];

  it.each([
    ['a run of years', '2025—2027年，每年新增公办学位3万个。'],
    ['a number at a semicolon', '10%；每年新增公办学位3万个。'],
    ['a note', '（省教育厅、省财政厅负责）'],
    ['a document number', '〔2024〕15号文件要求的事项一并落实。'],
    ['a plain word', '每年新增公办学位3万个。'],
  ])('go on where first lines stand in and %s does not', (_what, next) => {
    const next2 = '　　（二）加强教师队伍建设。深化教师管理综合改革，健全教师轮岗制\n度。';
    const text = [...indentedLines, next, next2].join('\n');
    expect(normalOf(text, true).split('\n')).toEqual([
      expect.stringMatching(new RegExp(`就近入学。${next.slice(0, 4)}.*$`)),
      expect.stringMatching(/^（二）加强教师队伍建设。.*轮岗制度。$/),
    ]);
  });

  it('without indents go on where what follows had no room in the line', () => {
    const head =
      '（一）改善办学条件。实施义务教育薄弱环节改善与能力提升工程，新\n建、改扩建中小学校，增加公办学位供给，推动城乡义务教育优质均衡\n';
    const filled = '衡量发展成效，消除大班额现象，建成一批寄宿制学校和乡镇幼儿园。';
    const nearly = '衡量发展成效，消除大班额现象，建成一批寄宿制学校和园。';
    const short = '衡量发展成效，消除大班额现象。';
    const joined = (last: string, next: string) =>
      !normalOf(`${head}${last}\n${next}`, true).includes(`\n${next.slice(0, 4)}`);
    expect(joined(filled, '每年新增学位3万个。')).toBe(true);
    expect(joined(nearly, '2025—2027年，每年新增学位3万个。')).toBe(true);
    expect(joined(nearly, '每年新增学位3万个。')).toBe(false);
    expect(joined(short, '2025—2027年，每年新增学位3万个。')).toBe(false);
  });

  it('that name whom a document goes to, and its spaced number, stand alone', () => {
    const text =
      '各设区市人民政府，省直管县（市）人民政府，省政府各部门、各直属机构：\n' +
      '《全省教育现代化推进方案》已经省政府同意，现印发给你们，请认真落\n实。\n' +
      '某省人民政府办公厅关于印发全省教育现代化推进方案和配套措施的通知\n' +
      '某政办发〔2024〕 15号\n';
    const paragraphs = normalOf(text, true).split('\n');
    expect(paragraphs[0]).toMatch(/：$/);
    expect(paragraphs[1]).toMatch(/^《全省.*落实。$/);
    expect(paragraphs.at(-1)).toMatch(/^某政办发〔2024〕 ?15号$/);
  });

  it('keep a line that only looks like a number in its sentence', () => {
    const text =
      '　　坚持以人民为中心。坚持生态优先、绿色发展的理念，坚持质量第\n' +
      '一、效益优先，统筹山水林田湖草沙一体化保护和系统治理，守住自\n' +
      '然生态安全边界，推动经济社会发展全面绿色转型，努力建设人与自\n' +
      '然和谐共生的现代化，为全国生态文明建设作出新的更大贡献，持续\n' +
      '改善环境质量。\n';
    expect(normalOf(text.replace('　　', ''), true)).not.toContain('\n');
  });

  it('are paragraphs where a document is not wrapped', () => {
    const text = '一、总体要求\n到2025年，建成国家综合货运枢纽。\n推进多式联运。';
    expect(normalOf(text)).toBe(text);
  });

  it('of a table are kept with their tabs', () => {
    const text = '表\n指标\t2025年\n床位\t 7 张\n';
    const cell = (row: number, column: number, words: string) => {
      const start = text.indexOf(words);
      return { row, column, rowSpan: 1, columnSpan: 1, start, end: start + words.length };
    };
    const cells = [
      cell(0, 0, '指标'),
      cell(0, 1, '2025年'),
      cell(1, 0, '床位'),
      cell(1, 1, ' 7 张'),
    ];
    const table = { start: 2, end: text.length, rows: 2, columns: 2, cells };
    const source = { kind: 'docx' as const, text, tables: [table], hardWrapped: false };
    expect(normalise(source).text).toBe('表\n指标\t2025年\n床位\t7张');
  });
});

describe('places', () => {
  const fragments = fc.constantFrom(
    ...[
      '到',
      '２０２７',
      ' 年',
      '（',
      '(',
      ')',
      '〔2022〕61号',
      '、',
      '。',
      '\n',
      '\r\n',
      '\t',
      '　　',
    ],
    ...[
      '一、',
      '(一)',
      '1.',
      '①',
      '——',
      '-3-',
      '第3页',
      '㈠',
      '⼈',
      '\u200b',
      '5%',
      'AI ',
      '\ud842\udfb7',
    ],
  );
  const text = fc.oneof(
    fc.array(fragments, { maxLength: 120 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('never go back and turn every span into a slice of the source, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.nat(), fc.nat(), (source, wrapped, a, b) => {
        const normal = normalise(sourceOf(source, wrapped));
        expect(normal.places).toHaveLength(normal.text.length + 1);
        for (let at = 1; at < normal.places.length; at += 1)
          expect(normal.places[at]).toBeGreaterThanOrEqual(normal.places[at - 1] ?? 0);
        const start = a % (normal.text.length + 1);
        const end = start + (b % (normal.text.length - start + 1));
        const place = sourceSpan(normal, { start, end });
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(source.length);
        expect(place.start).toBeLessThanOrEqual(place.end);
      }),
    );
  });

  it('lead a word of the normalised text to the same word of the source', () => {
    const source = '　　到２０２７ 年，建\n成 １０ 所 (省教育厅)';
    const normal = normalise(sourceOf(source));
    const at = normal.text.indexOf('2027年');
    const { start, end } = sourceSpan(normal, { start: at, end: at + 5 });
    expect(source.slice(start, end)).toBe('２０２７ 年');
  });

  it('are settled: what is normal stays as it is', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = normalise(sourceOf(source)).text;
        expect(once).not.toMatch(/[\r\u00a0\u200b０-９％]/);
        expect(once).not.toMatch(/\n\n|^\n|\n$/);
      }),
    );
  });
});

describe('the length of the work', () => {
  /** How often a unit of a text is looked at while it is normalised. */
  function reads(text: string): number {
    let count = 0;
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const original = String.prototype.charCodeAt;
    const spy = jest.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (
      this: string,
      index: number,
    ) {
      count += 1;
      return original.call(this, index);
    });
    try {
      normalise(sourceOf(text, true));
    } finally {
      spy.mockRestore();
    }
    return count;
  }

  it.each([
    '（',
    '）',
    '(',
    ')',
    '1',
    '、',
    '。',
    ' ',
    '\n',
    '—',
    '-',
    '\t',
    '一、\n',
    '[',
    '3\n',
    '甲',
  ])('grows with the text for nothing but %j', (unit) => {
    const short = reads(unit.repeat(4_000));
    const long = reads(unit.repeat(16_000));
    expect(long).toBeLessThanOrEqual(short * 4.4 + 1_000);
  });

  it('takes a megabyte of one character', () => {
    for (const unit of ['（', '1', '、', ' ', '\n', '—'])
      expect(normalise(sourceOf(unit.repeat(1_000_000), true)).places.length).toBeGreaterThan(0);
  });
});
