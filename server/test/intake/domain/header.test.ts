import { readWrittenDay } from '../../../src/intake/domain/written-day';
import { readValidity } from '../../../src/intake/domain/validity';
import type { PlanHeader } from '../../../src/intake/domain/structure';
import { normalOf, structureOf } from './structure-of';

const BODY = '一、主要目标\n到2027年，基本建成现代水网。\n二、重点任务\n（一）防洪。加固堤防。\n';

const documents: [string, string, Partial<PlanHeader>][] = [
  [
    'a plan sent with a notice: its own title, the notice’s number, signature and date',
    '某省人民政府办公厅关于印发某省现代水网\n建设行动方案的通知\n某政办发〔2024〕17号\n各市、县人民政府，省政府各部门：\n《某省现代水网建设行动方案》已经省政府同意，现印发给你们，请认真贯彻执行。\n某省人民政府办公厅\n2024年5月6日\n（此件公开发布）\n某省现代水网建设行动方案\n为落实《国家水网建设规划纲要》和《某省水利发展规划》（某政发〔2021〕9号），制定本方案。\n' +
      BODY,
    {
      title: '某省现代水网建设行动方案',
      docNo: '某政办发〔2024〕17号',
      issuer: '某省人民政府办公厅',
      issuedOn: '2024-05-06',
      issuedOnSource: 'date_line',
      implements: [
        { title: '国家水网建设规划纲要', docNo: null },
        { title: '某省水利发展规划', docNo: '某政发〔2021〕9号' },
      ],
      horizon: '2027-12-31',
      genre: 'plan',
    },
  ],
  [
    'joint signatures at the end and a date in Chinese numerals',
    '关于促进中医药传承创新发展的实施意见\n各市人民政府：\n经省政府同意，提出如下意见。\n' +
      BODY +
      '省卫生健康委员会\n省中医药管理局\n二〇二二年六月一日\n抄送：省委办公厅。\n省卫生健康委员会办公室　　　2022年6月2日印发',
    {
      title: '关于促进中医药传承创新发展的实施意见',
      issuer: '省卫生健康委员会、省中医药管理局',
      issuedOn: '2022-06-01',
      issuedOnSource: 'date_line',
      horizon: '2027-12-31',
    },
  ],
  [
    'a page of a government’s site',
    '首页 > 政务公开\n索引号：01234567/2023-00012\n主题分类：教育\n发文机关：某市人民政府\n成文日期：2023年3月9日\n标题：某市人民政府关于加快学前教育发展的意见\n发文字号：某政发〔2023〕4号\n发布时间：2023-03-15\n来源：某市教育局\n字号：大 中 小\n某市人民政府关于\n加快学前教育发展的意见\n某政发〔2023〕4号\n各区人民政府：\n' +
      BODY,
    {
      title: '某市人民政府关于加快学前教育发展的意见',
      docNo: '某政发〔2023〕4号',
      issuer: '某市人民政府',
      issuedOn: '2023-03-09',
    },
  ],
  [
    'party and government above one title',
    '中共某某市委　某某市人民政府\n关于推进乡村全面振兴的实施意见\n（2027年3月1日）\n' + BODY,
    { issuer: '中共某某市委、某某市人民政府' },
  ],
  [
    'what a notice carries out beside what it sends',
    '某省卫生健康委员会关于印发某省口腔健康行动方案的通知\n某卫发〔2025〕3号\n各市卫生健康委：\n为贯彻落实《“健康某省2030”规划纲要》（某发〔2017〕5号），现将《某省口腔健康行动方案》印发给你们，请遵照执行。\n某省卫生健康委员会\n2025年2月6日\n某省口腔健康行动方案\n' +
      BODY,
    { implements: [{ title: '“健康某省2030”规划纲要', docNo: '某发〔2017〕5号' }] },
  ],
  [
    'years of the title before those of the goals',
    '某市公共交通三年行动计划（2024—2026年）\n一、目标\n到2025年，公交分担率达到30%。到2035年，建成公交都市。\n',
    { title: '某市公共交通三年行动计划（2024—2026年）', horizon: '2026-12-31' },
  ],
  [
    'a five-year plan',
    '某省“十四五”就业促进规划\n一、发展目标\n城镇新增就业200万人。\n',
    { horizon: '2025-12-31', genre: 'plan' },
  ],
  [
    'stages of one plan, not the view into the distance',
    '某省绿色建筑发展方案\n一、主要目标\n到2025年，占比达到80%；到2027年，占比达到95%。到2035年，全面实现。\n',
    { horizon: '2027-12-31' },
  ],
  [
    'an annual list of work',
    '某市2024年政务公开工作要点\n一、重点\n公开50项。\n',
    { horizon: '2024-12-31', genre: 'plan' },
  ],
  [
    'a plan of action of one year',
    '某省数字经济发展2024年行动计划\n一、重点任务\n培育企业100家。\n',
    { horizon: '2024-12-31', genre: 'plan' },
  ],
  [
    'a year that only the preface says',
    '某省乡村建设工作要点\n为做好2025年乡村建设工作，制定本要点。\n一、重点任务\n改造危房3000户。\n',
    { horizon: '2025-12-31', genre: 'plan' },
  ],
  [
    'a document of an earlier year that the preface names',
    '某省乡村建设行动方案\n为推进2023年中央有关文件精神落实，制定本方案。\n一、主要目标\n到2027年，改造危房3000户。\n',
    { horizon: '2027-12-31', genre: 'plan' },
  ],
  [
    'a work report',
    '政府工作报告\n——2024年1月22日在某省第十四届人民代表大会第二次会议上\n省长 张某某\n各位代表：\n现在，我代表省人民政府作工作报告。\n一、2023年工作回顾\n生产总值增长5%。\n二、2024年主要目标和任务\n生产总值增长6%。\n',
    { title: '政府工作报告', issuedOn: '2024-01-22', horizon: '2024-12-31', genre: 'work_report' },
  ],
  [
    'interim rules',
    '某市住房租赁管理暂行办法\n第一条 根据《住房租赁条例》，制定本办法。\n第二条 适用于本市。\n第三条 本办法自2023年5月1日起施行，有效期5年。\n',
    { genre: 'regulation', effectiveFrom: '2023-05-01', effectiveTo: '2028-04-30', horizon: null },
  ],
  [
    'measures with money',
    '某市支持企业稳岗若干措施\n一、发放补贴\n每人1000元。\n本措施自印发之日起施行，有效期至2026年12月31日。\n某市人民政府\n2024年2月1日\n',
    {
      genre: 'policy',
      effectiveFrom: '2024-02-01',
      effectiveTo: '2026-12-31',
      issuer: '某市人民政府',
    },
  ],
  [
    'a report on the past',
    '关于2023年环境状况和环境保护目标完成情况的报告\n市人大常委会：\n现将有关情况报告如下。\n一、工作情况\n优良天数300天。\n',
    { genre: 'report', horizon: null },
  ],
];

describe('the header', () => {
  it.each(documents)('of %s', (_, text, expected) => {
    expect(structureOf(text).header).toMatchObject(expected);
  });

  it.each([
    ['某政发〔2022〕61号', '某政发〔2022〕61号'],
    ['某政发[2022]61号', '某政发〔2022〕61号'],
    ['某政发(2022)61号', '某政发〔2022〕61号'],
    ['某省人民政府令第61号', '某省人民政府令第61号'],
    ['第345号', '第345号'],
  ])('has the document number of %j', (line, docNo) => {
    expect(structureOf(`关于加强耕地保护的意见\n${line}\n${BODY}`).header.docNo).toBe(docNo);
  });

  it('takes the user’s day where the document prints none, and not before its date line', () => {
    const plan = `关于加强耕地保护的意见\n${BODY}`;
    expect(structureOf(plan, '2023-04-01').header).toMatchObject({
      issuedOn: '2023-04-01',
      issuedOnSource: 'given',
    });
    expect(structureOf(`${plan}某市人民政府\n2023年3月1日`, '2023-04-01').header).toMatchObject({
      issuedOn: '2023-03-01',
      issuedOnSource: 'date_line',
    });
    expect(structureOf(`${plan}某市人民政府办公室2023年3月2日印发`).header).toMatchObject({
      issuedOn: '2023-03-02',
      issuedOnSource: 'copy_line',
    });
    expect(structureOf(plan).header).toMatchObject({ issuedOn: null, issuedOnSource: null });
  });

  it.each([
    ['2022年7月29日', '2022-07-29'],
    ['二〇二二年六月一日', '2022-06-01'],
    ['二○二三年十二月二十八日', '2023-12-28'],
    ['2024-06-30', '2024-06-30'],
    ['2023年2月30日', null],
    ['1913年4月3日', null],
    ['没有日期', null],
  ])('reads the day %j', (words, day) => {
    expect(readWrittenDay(words)).toBe(day);
  });

  it.each([
    ['自2018年1月1日起施行', '2018-01-01', null],
    ['自2023年2月22日施行，有效期至2026年2月21日', '2023-02-22', '2026-02-21'],
    ['自发布之日起施行，有效期3年', '2024-03-01', '2027-02-28'],
    ['自印发之日起30日后施行', '2024-03-31', null],
    ['自2024年2月29日起施行，有效期两年', '2024-02-29', '2026-02-28'],
    ['有效期至2025年12月31日', null, '2025-12-31'],
    ['加强管理', null, null],
  ])('is valid as %j says', (words, from, to) => {
    expect(readValidity(words, '2024-03-01')).toEqual({ from, to });
  });
});

describe('what is no content', () => {
  const kept = (text: string) =>
    structureOf(text)
      .paragraphs.filter(({ zone }) => zone !== 'shell')
      .map(({ start, end }) => normalOf(text).slice(start, end));

  it('is a table of contents', () => {
    const text =
      '某省“十四五”水利发展规划\n目　录\n第一章 发展基础……1\n第二章 主要目标……4\n第一章 发展基础\n成效明显。\n第二章 主要目标\n到2025年建成。\n';
    expect(structureOf(text).header.title).toBe('某省“十四五”水利发展规划');
    expect(kept(text)).toEqual([
      '第一章 发展基础',
      '成效明显。',
      '第二章 主要目标',
      '到2025年建成。',
    ]);
  });

  it('is the list that names the annexes, not the annexes', () => {
    const text =
      '关于加强耕地保护的意见\n一、任务\n落实责任。\n附件：1.任务分工表\n2.指标表\n某市人民政府\n2023年3月1日\n附件1\n任务分工表\n';
    expect(kept(text)).toEqual(['一、任务', '落实责任。', '附件1', '任务分工表']);
  });

  it('is the notice around a plan whose title runs over lines', () => {
    const text =
      '某市人民政府办公室文件\n某政办〔2023〕12号\n某市人民政府办公室\n关于印发某市老旧小区改造三年行动方案\n（2023-2025年）的通知\n各区县人民政府：\n现将《某市老旧小区改造三年行动方案（2023-2025年）》印发给你们，请认真组织实施。\n某市人民政府办公室\n2023年4月20日\n某市老旧小区改造三年行动方案\n（2023-2025年）\n一、目标\n改造1200个小区。\n';
    expect(kept(text)).toEqual(['一、目标', '改造1200个小区。']);
    expect(structureOf(text).header).toMatchObject({
      title: '某市老旧小区改造三年行动方案（2023—2025年）',
      docNo: '某政办〔2023〕12号',
      issuer: '某市人民政府办公室',
      issuedOn: '2023-04-20',
      horizon: '2025-12-31',
    });
  });
});

describe('zones', () => {
  const zonesOf = (text: string) => structureOf(text).paragraphs.map(({ zone }) => zone);

  it('follow the headings, the innermost first', () => {
    const text =
      '关于发展冷链物流的实施意见\n各市人民政府：\n为畅通流通，提出意见。\n一、总体要求\n（一）指导思想。坚持统筹。\n（二）发展目标。到2025年建成。\n二、聚力优化发展环境\n降低成本。\n三、保障措施\n（一）明确目标任务。细化分工。\n某市人民政府\n2023年3月1日\n附件1\n任务表\n';
    expect(zonesOf(text)).toEqual([
      ...['shell', 'shell', 'preamble', 'goals', 'preamble', 'goals', 'measures', 'measures'],
      ...['safeguards', 'safeguards', 'shell', 'shell', 'annex', 'annex'],
    ]);
  });

  it('part the past of a work report from what is ahead, with headings and without', () => {
    const headed =
      '政府工作报告\n——2024年1月22日在某市人民代表大会会议上\n一、2023年工作回顾\n（一）经济增长。增长5%。\n二、2024年工作安排\n增长6%。';
    expect(zonesOf(headed)).toEqual(['shell', 'shell', 'review', 'review', 'measures', 'measures']);
    const plain =
      '政府工作报告\n各位代表：\n过去一年，生产总值增长5%，新增就业10万人，财政收入稳步增长。\n建成学校20所，改造老旧小区100个，城乡面貌持续改善。\n今年经济社会发展主要预期目标是：生产总值增长6%左右。\n新建学校30所，持续改善民生福祉。';
    expect(zonesOf(plain).slice(-4)).toEqual(['review', 'review', 'goals', 'goals']);
  });
});
