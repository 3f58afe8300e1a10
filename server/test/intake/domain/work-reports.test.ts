import { goalsOf, planOf } from './plan-of';
import { structureOf } from './structure-of';

/** A page's noise, the cover and the greeting of a report, then the lines of its text. */
function report(lines: readonly string[], head: readonly string[] = COVER): string {
  return [...head, '各位代表：', '现在，我代表省人民政府向大会报告工作，请予审议。', ...lines].join(
    '\n',
  );
}

const COVER = [
  '下载',
  '打印',
  '【字号：',
  '加大',
  '】',
  '2026年丙江省政府工作报告',
  '——2026年1月20日在丙江省第十四届人民代表大会第四次会议上',
  '来源：丙江日报',
  '时间：2026-02-03',
  '丙江省省长 张某',
  '张某作政府工作报告。本报记者 李某 摄',
];

describe('the cover of a report to a congress', () => {
  it.each([
    [
      'between menu, newspaper and photograph',
      COVER,
      { title: '2026年丙江省政府工作报告', issuer: '丙江省人民政府', issuedOn: '2026-01-20' },
    ],
    [
      'below the path of the page, with the speaker on the line of the day',
      [
        '首页',
        '>',
        '政府工作报告',
        '丙江省2026年政府工作报告',
        '2026年1月20日在丙江省第十四届人民代表大会第四次会议上 丙江省省长 张某',
        '时间：',
        '2026-02-03 09:20',
      ],
      { title: '丙江省2026年政府工作报告', issuer: '丙江省人民政府', issuedOn: '2026-01-20' },
    ],
    [
      'with a caption above the title and a session on two lines',
      [
        '政府工作报告。 丙江日报记者 李某 摄',
        '政府工作报告',
        '——2026年1月20日在丁原市第十六届',
        '人民代表大会第五次会议上',
        '丁原市市长 张某',
      ],
      { title: '政府工作报告', issuer: '丁原市人民政府', issuedOn: '2026-01-20' },
    ],
    [
      'with a day in words and no 第',
      ['2026年丙江省政府工作报告', '——二〇二六年一月二十日在丙江省十四届人民代表大会第四次会议上'],
      { title: '2026年丙江省政府工作报告', issuer: '丙江省人民政府', issuedOn: '2026-01-20' },
    ],
    [
      "of the State Council's",
      ['政府工作报告', '——2026年3月5日在第十四届全国人民代表大会上'],
      { title: '政府工作报告', issuer: '国务院', issuedOn: '2026-03-05' },
    ],
  ])('is read %s', (_, head, expected) => {
    const { plan, rows } = planOf(report(['今年，新建学校30所。'], head));
    expect(plan).toMatchObject({ ...expected, genre: 'work_report', horizon: '2026-12-31' });
    expect(rows.map(({ name }) => name)).toEqual(['新建学校']);
  });

  it('needs the name of a report: another speech to deputies keeps its own title', () => {
    const { header } = structureOf('关于乡村建设情况的汇报\n各位代表：\n现将有关情况汇报如下。');
    expect(header.title).toBe('关于乡村建设情况的汇报');
  });
});

describe('the times of a report', () => {
  it('dates the goals of the five years by their end and those of the year by its end', () => {
    expect(
      goalsOf(
        report([
          '一、2025年工作回顾',
          '新建学校12所。',
          '二、“十五五”时期主要目标任务',
          '——发展质量明显提升。地区生产总值年均增长5%左右。',
          '——民生福祉持续增进。城镇调查失业率控制在5.5%左右。',
          '三、2026年工作安排',
          '地区生产总值增长5%左右，城镇调查失业率控制在5.5%左右。',
          '（一）着力扩大内需',
          '新建学校30所。',
          '四、加强政府自身建设',
          '培训干部2000人。',
        ]),
      ),
    ).toEqual([
      '地区生产总值年均增长率 5 % 2030-12-31',
      '城镇调查失业率 5.5 % 2030-12-31',
      '地区生产总值增速 5 % 2026-12-31',
      '城镇调查失业率 5.5 % 2026-12-31',
      '新建学校 30 所 2026-12-31',
      '培训干部 2000 人 2026-12-31',
    ]);
  });

  it('lets paragraphs speak where a heading promises the past and the future', () => {
    expect(
      goalsOf(
        report([
          '一、“十四五”时期发展成就和“十五五”时期主要目标任务',
          '过去五年，我们坚定不移推进转型。',
          '公园总数达到1136座，形成3个千亿级产业集群。',
          '根据《中共丙江省委关于制定丙江省国民经济和社会发展第十五个五年规划的建议》，编制了规划纲要草案。',
          '《纲要草案》设置了主要指标，森林覆盖率达到45%，新建水库20座。',
          '二、2026年重点工作',
          '“十四五”时期，全省累计建成农村公路8000公里。',
          '新建农村公路600公里。',
        ]),
      ),
    ).toEqual([
      '森林覆盖率 45 % 2030-12-31',
      '新建水库 20 座 2030-12-31',
      '新建农村公路 600 公里 2026-12-31',
    ]);
  });

  it('takes a line without number for a heading, and the first of two outlooks until the other', () => {
    expect(
      goalsOf(
        report([
          '“十四五”时期发展成就和2025年工作回顾',
          '实施技改项目500个。',
          '“十五五”时期主要目标和2026年重点工作',
          '“十五五”时期，常住人口城镇化率达到70%。',
          '今年经济社会发展的主要预期目标是：城镇新增就业40万人以上。',
          '一、大力培育新质生产力',
          '实施技改项目800个。',
        ]),
      ),
    ).toEqual([
      '常住人口城镇化率 70 % 2030-12-31',
      '城镇新增就业 40 万人 2026-12-31',
      '技改项目 800 个 2026-12-31',
    ]);
  });

  it('ends before the glossary, and goes on with the annex behind it', () => {
    expect(
      goalsOf(
        report([
          '一、2026年工作安排',
          '新建学校30所。',
          '名词解释',
          '1.“六大专项”：是省委提出的新建6个重大科技专项。',
          '附件1',
          '2026年民生实事',
          '新增托位5000个。',
        ]),
      ),
    ).toEqual(['新建学校 30 所 2026-12-31', '新增托位 5000 个 2026-12-31']);
  });
});
