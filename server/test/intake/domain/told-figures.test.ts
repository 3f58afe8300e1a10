import { rowsOf, told } from './sentence-reading';

const goalsIn = (text: string) => rowsOf(text).flatMap((row) => (row.quantity ? [told(row)] : []));

describe('figures that say what is, not what is to be reached', () => {
  it.each([
    // What stands already, to the full stop.
    '目前，已建成充电桩800个，乡镇覆盖率达到85%。',
    '已累计培训护士2300名，持证率达到97%。',
    '全市现有图书馆12座，人均藏书达到1.2册。',
    // Who applies, and what each single case may be.
    '申报企业专利数应不少于10件。',
    '申请单位注册资本不低于200万元，办公面积不小于100平方米。',
    '单个地块面积不超过80亩。',
    '创业担保贷款额度最高可提高到50万元。',
    '每期不少于5天。',
    '情况复杂的可延长至20个工作日。',
    // The size and the yield of one project.
    '推进城西快速路（全长12.5公里）建设。',
    '推进城西快速路建设，全长12.5公里。',
    '规范建设填埋场，使用年限15年以上。',
    '项目建成后，预计年产值可达8亿元，带动就业600人。',
    '园区投产后可实现年税收3亿元。',
  ])('%s', (text) => {
    expect(goalsIn(text)).toEqual([]);
  });

  it.each([
    [
      '目前，已建成充电桩800个，力争年底前乡镇覆盖率达到95%。',
      ['乡镇覆盖率 | >= 95% | 2024-12-31 phrase'],
    ],
    ['已建成的污水处理站，正常运行率达到90%。', ['正常运行率 | >= 90% | 2026-12-31 plan_period']],
    ['6月底前完成2023年度管网改造任务90公里。', ['管网改造任务 | = 90公里 | 2024-06-30 phrase']],
    ['在已建成6个中心的基础上，新建中心3个。', ['新建中心 | = 3个 | 2026-12-31 plan_period']],
    ['现有馆舍12座。新增藏书30万册。', ['新增藏书 | = 30万册 | 2026-12-31 plan_period']],
    ['申报项目不少于15个。', ['申报项目 | >= 15个 | 2026-12-31 plan_period']],
    ['新增贷款额度60亿元。', ['新增贷款额度 | = 60亿元 | 2026-12-31 plan_period']],
    ['新培育单项冠军企业5家以上。', ['新培育单项冠军企业 | >= 5家 | 2026-12-31 plan_period']],
    ['建成高速公路86公里。', ['高速公路 | = 86公里 | 2026-12-31 plan_period']],
  ])('%s is to be reached', (text, expected) => {
    expect(goalsIn(text)).toEqual(expected);
  });
});

describe('a size right before a count', () => {
  it.each([
    [
      '签约项目40个，其中20亿元以上6个、50亿元以上2个。',
      ['20亿元以上签约项目 | = 6个', '50亿元以上签约项目 | = 2个'],
    ],
    [
      '培育企业30家，其中产值亿元以上8家、10亿元以上3家。',
      ['产值亿元以上企业 | = 8家', '产值10亿元以上企业 | = 3家'],
    ],
    ['举办招聘会60场，其中1000人以上5场。', ['1000人以上招聘会 | = 5场']],
    ['实施改造项目60个，其中投资500万元以上的20个。', ['投资500万元以上改造项目 | = 20个']],
    ['新增企业20家，其中年营收超过5亿元2家。', ['年营收超过5亿元企业 | = 2家']],
  ])('%s', (text, expected) => {
    const [, ...parts] = goalsIn(text).map((row) => row.replace(/ \| [^|]*$/, ''));
    expect(parts).toEqual(expected);
  });
});
