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

  it.each([
    '三、奋勇争先，推动“十五五”开好局、起好步',
    '三、确保实现“十五五”良好开局',
    '三、全力夺取“十五五”开门红',
  ])('takes the beginning of the five years for this year: %s', (heading) => {
    expect(
      goalsOf(
        report([
          '二、“十五五”时期主要目标',
          '新建水库20座。',
          heading,
          '（一）壮大实体经济',
          '新建学校30所。',
        ]),
      ),
    ).toEqual(['新建水库 20 座 2030-12-31', '新建学校 30 所 2026-12-31']);
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

/** Goals of a sentence of the year's tasks. */
function tasks(sentence: string): string[] {
  return goalsOf(report(['一、2025年工作回顾', '成绩很好。', '二、2026年重点工作', sentence]));
}

describe('the tasks of the year', () => {
  const DAY = '2026-12-31';
  it.each<[string, string[]]>([
    // A figure that ends its phrase is a goal, whatever the act is called.
    ['完善外出务工服务，输转富余劳动力480万人。', [`输转富余劳动力 480 万人 ${DAY}`]],
    ['全域幸福河湖建设700公里。', [`全域幸福河湖建设 700 公里 ${DAY}`]],
    ['创新投融资机制，力争完成水利投资300亿元。', [`水利投资 300 亿元 ${DAY}`]],
    [
      '确保粮食播种面积1530万亩、总产量125亿斤。',
      [`粮食播种面积 1530 万亩 ${DAY}`, `粮食总产量 125 亿斤 ${DAY}`],
    ],
    // Words of hope behind the figure change nothing.
    [
      '主要预期目标是：经济增长5%左右、在实际工作中努力争取更好结果，全员劳动生产率40万元/人、争取更优水平。',
      [`经济增速 5 % ${DAY}`, `全员劳动生产率 40 万元/人 ${DAY}`],
    ],
    ['赤字率拟按4%左右安排、比上年提高1个百分点。', [`赤字率 4 % ${DAY}`]],
    [
      '地区生产总值达到5000亿元，粮食综合生产能力迈上100亿斤新台阶。',
      [`地区生产总值 5000 亿元 ${DAY}`, `粮食综合生产能力 100 亿斤 ${DAY}`],
    ],
    // For whom and where.
    ['为800个老旧小区引入物业服务。', [`引入物业服务的老旧小区 800 个 ${DAY}`]],
    [
      '为1000家左右社区卫生服务中心、乡镇卫生院配备刷脸支付终端。',
      [`配备刷脸支付终端的社区卫生服务中心、乡镇卫生院 1000 家 ${DAY}`],
    ],
    ['围绕重点群体开展职业技能培训30万人次。', [`职业技能培训 30 万人次 ${DAY}`]],
    ['在8个重点县建设果菜基地6.2万亩。', [`果菜基地 6.2 万亩 ${DAY}`]],
    // Names.
    [
      '力争研发经费投入增长8%以上，生产总值增长5%。',
      [`研发经费投入增速 8 % ${DAY}`, `生产总值增速 5 % ${DAY}`],
    ],
    [
      '完善提升20个养老服务网络，增加500个招生计划。',
      [`养老服务网络 20 个 ${DAY}`, `新增招生计划 500 个 ${DAY}`],
    ],
    ['七是完成残疾人家庭无障碍改造5000户。', [`残疾人家庭无障碍改造 5000 户 ${DAY}`]],
    [
      '推进12个百亿元、70个30亿元以上项目建设。',
      [`百亿元项目建设 12 个 ${DAY}`, `30亿元以上项目建设 70 个 ${DAY}`],
    ],
    [
      '新材料产业瞄准高端化发力，打造碳纤维产业。拓展产业化应用。产值超过350亿元。',
      [`新材料产业产值 350 亿元 ${DAY}`],
    ],
    [
      '力争电子信息、有色金属产业规模分别达1.28万亿、8200亿元，有效期内高新技术企业达500家。',
      [
        `电子信息产业规模 1.28 万亿元 ${DAY}`,
        `有色金属产业规模 8200 亿元 ${DAY}`,
        `有效期内高新技术企业 500 家 ${DAY}`,
      ],
    ],
    [
      '城乡居民收入分别增长5%、6.5%左右，其中一二三产增加值分别增长3%、6%、5%。',
      [
        `城镇居民收入增速 5 % ${DAY}`,
        `农村居民收入增速 6.5 % ${DAY}`,
        `第一产业增加值增速 3 % ${DAY}`,
        `第二产业增加值增速 6 % ${DAY}`,
        `第三产业增加值增速 5 % ${DAY}`,
      ],
    ],
    [
      '文化及相关产业、旅游及相关产业增加值占比分别超过2%、5%。',
      [`文化及相关产业增加值占比 2 % ${DAY}`, `旅游及相关产业增加值占比 5 % ${DAY}`],
    ],
    ['人均预期寿命提高到80岁以上。', [`人均预期寿命 80 岁 ${DAY}`]],
    ['改造2.5万套（间）城市危旧房。', [`改造城市危旧房 2.5 万套 ${DAY}`]],
    [
      '风电光伏装机3000万千瓦、并网2000万千瓦。',
      [`风电光伏装机 3000 万千瓦 ${DAY}`, `风电光伏装机 2000 万千瓦 ${DAY}`],
    ],
  ])('%s', (sentence, expected) => {
    expect(tasks(sentence)).toEqual(expected);
  });

  it.each([
    // Parts of a text, idioms, names.
    '提出五大类21个主要指标，包括13个预期性指标、8个约束性指标。',
    '以上共计28项指标，其中预期性指标19项、约束性指标9项。',
    '今年将办好12类45件民生实事，突出抓好渣土车治理等3件事。',
    '落实数据产业发展十条政策。',
    '形成万众一心、踔厉奋发的生动局面，始终保持万马奔腾的闯劲，开展千万师生阳光体育运动。',
    '推进二轮土地承包到期后再延长30年整省试点。',
    '办好30项民生实事和15件市级重点民生实事。',
    // What the goal is like, said once more.
    '5.5%左右的预期增长目标与“十五五”发展目标总体衔接。',
    // How things stand.
    '全省320家承包经营的学校食堂供餐质量持续提升。',
    '加快格尔木、德令哈3座35万千瓦光热电站建设。',
    // What the time is, whose plan it is, what guides it.
    '“十五五”时期是基本实现社会主义现代化夯实基础、全面发力的关键时期。',
    '今后五年，是我省建设现代化的关键五年。',
    '“十五五”时期，要努力实现以下目标任务。',
    '“十五五”时期经济社会发展的指导思想是：坚持以改革创新为根本动力，推动建成现代化强省。',
    '《纲要草案》明确了今后五年经济社会发展的重点任务，落实中要着力把握四个方面。',
    '2026年是建党105周年，推动实现“十五五”良好开局。',
  ])('set no goal: %s', (sentence) => {
    expect(tasks(sentence)).toEqual([]);
  });

  it('are no money that was paid out last year, and no incentive where a rate is told', () => {
    const text = report([
      '一、2025年工作回顾',
      '发放以旧换新补贴121.9亿元，育儿家庭每月多了300元补贴。',
      '二、2026年重点工作',
      '信访事项一次性化解率达到93%以上。',
    ]);
    expect(planOf(text).rows.map(({ type, name }) => [type, name])).toEqual([
      ['target', '信访事项一次性化解率'],
    ]);
  });

  it('give every member of a list the word behind the last one, or before the first', () => {
    const compared = (sentence: string) =>
      planOf(report(['一、2026年重点工作', sentence])).rows.map(
        ({ name, comparator, value }) => `${name} ${comparator ?? ''} ${value ?? ''}`,
      );
    expect(compared('确保肉、奶产量分别稳定在310万吨和750万吨左右。')).toEqual([
      '肉产量 ~ 310',
      '奶产量 ~ 750',
    ]);
    expect(compared('原油、天然气产量分别达到1280万吨、10亿立方米。')).toEqual([
      '原油产量 >= 1280',
      '天然气产量 >= 10',
    ]);
  });

  it('are not dated by the name of a vision', () => {
    expect(tasks('综合考虑实现2035年远景目标的要求，提出地区生产总值增长5%。')).toEqual([
      `地区生产总值增速 5 % ${DAY}`,
    ]);
  });
});
