import { normalOf, structureOf } from './structure-of';

const BODY = '一、主要目标\n到2027年，建成现代水网。\n二、重点任务\n（一）防洪。加固堤防。\n';
const NOTICE = '现将《某省节水方案》印发给你们，请结合实际认真抓好落实。\n';

describe('a plan that was taken from what it was sent with', () => {
  const text = `附件1\n某省现代水网建设\n实施方案（2026-2030年）\n（征求意见稿）\n${BODY}附2\n任务表\n`;

  it('has its title under the mark of the annex, its own zones and annexes', () => {
    const { header, paragraphs, clauses } = structureOf(text);
    expect(header.title).toBe('某省现代水网建设实施方案（2026—2030年）（征求意见稿）');
    expect(paragraphs.slice(4).map(({ zone }) => zone)).toEqual([
      ...['goals', 'goals', 'measures', 'measures', 'annex', 'annex'],
    ]);
    expect(clauses.map(({ locator }) => locator)).toEqual(['一', '二', '二（一）', '附2']);
  });

  it('is an annex where only a table follows', () => {
    const [first] = structureOf('附件1\n序号 指标 数值\n一、粮食产量\n').clauses;
    expect(first?.locator).toBe('附件1');
  });
});

describe('a plan of tables', () => {
  it('has the name that its notice says, not the caption of the first table', () => {
    const text = `某市关于印发某市水利任务清单的通知\n各县人民政府：\n现将《某市水利任务清单》印发给你们，请抓好落实。\n某市人民政府\n2026年2月3日\n某市水利主要指标表\n一、指标\n供水能力1亿立方米。\n`;
    expect(structureOf(text).header.title).toBe('某市水利任务清单');
  });
});

describe('the list of annexes', () => {
  it('may begin with 附 and its annexes too', () => {
    const text = `某市节水方案\n${BODY}附：1.任务分解表\n2.项目清单\n附1\n任务分解表\n附2\n项目清单\n`;
    expect(structureOf(text).clauses.map(({ locator }) => locator)).toEqual([
      ...['一', '二', '二（一）', '附1', '附2'],
    ]);
  });
});

describe('who signed', () => {
  const issuerOf = (lines: string) =>
    structureOf(
      `某省水利厅关于印发节水方案的通知\n各市水利局：\n${NOTICE}${lines}某省节水方案\n${BODY}`,
    ).header;

  it('may have a name over two lines', () => {
    const header = issuerOf('某省水资源管理（节约用水）\n领导小组办公室（代章）\n2024年9月2日\n');
    expect(header.issuer).toBe('某省水资源管理（节约用水）领导小组办公室（代章）');
    expect(header.title).toBe('某省节水方案');
  });

  it('may stand side by side', () => {
    const lines =
      '浙江省水利厅　中共浙江省委组织部\n浙江省发展和改革委员会　浙江省财政厅\n2024年9月2日\n';
    expect(issuerOf(lines).issuer).toBe(
      '浙江省水利厅、中共浙江省委组织部、浙江省发展和改革委员会、浙江省财政厅',
    );
  });
});

describe('a title', () => {
  it.each([
    [
      'under the letterhead of who issues it',
      '某省推进水网建设和\n节水领导小组办公室\n某省推进水网建设和节水领导小组\n办公室关于做好节水工作的通知\n各市水利局：\n',
      '某省推进水网建设和节水领导小组办公室关于做好节水工作的通知',
    ],
    [
      'in the heading of an account',
      '《某省节水行动方案（2026—2030\n年）》印发\n某省水利 2026-07-30\n',
      '某省节水行动方案（2026—2030年）',
    ],
    [
      'under the menu of a page',
      '期四\n移动版 繁体\n请输入关键词\n机构职能 新闻动态 政务公开\n政务公开>政策文件>文件发布\n某省节水行动方案（2024—2027年）\n发布时间：2024-05-21 09:42\n',
      '某省节水行动方案（2024—2027年）',
    ],
    [
      'over those who issue a decree together',
      '节约用水管理暂行办法\n2023年07月13日 15:00 来源：某网\n国家某局\n中华人民共和国水利部\n令\n第15号\n',
      '节约用水管理暂行办法',
    ],
  ])('stands %s', (_where, cover, title) => {
    expect(structureOf(cover + BODY).header.title).toBe(title);
  });
});

describe('lines of a page', () => {
  const FULL = '各级各部门要健全工作机制和制度压';
  const page = [`　　${FULL.slice(2)}`, ...Array<string>(8).fill(FULL), '实各方面责任。'];
  const paragraphs = (...lines: string[]) =>
    normalOf([...page, ...lines].join('\n'), true)
      .split('\n')
      .slice(1);

  it('go on where all of a paragraph stands in, its first line further', () => {
    const lines = [
      `　　　${FULL.slice(3)}`,
      `　${FULL.slice(1)}`,
      `　${FULL.slice(1)}`,
      '　实责任。',
      '　　　再健全制度。',
    ];
    const whole = lines.slice(0, 4).join('').replaceAll('\u3000', '');
    expect(paragraphs(...lines)).toEqual([whole, '再健全制度。']);
  });

  it('in the middle of it are no part of those at its margin where space parts them', () => {
    const lines = [FULL, '', '　　　　　　关于水网的通知', '', '省级有关单位：'];
    expect(paragraphs(...lines).slice(-2)).toEqual(['关于水网的通知', '省级有关单位：']);
  });
});
