import { goalsOf } from './plan-of';

const OPENING = '某市水网方案\n一、发展目标\n到2035年，全面建成现代水网，走在全省前列。\n';

describe('an undated plan that has goals of two years', () => {
  it('dates each by its own year, in the goals and after them', () => {
    const text = `${OPENING}1.供水：到2032年供水能力突破50亿立方米。到2035年全市供水能力达到80亿立方米。\n二、重点任务\n1.改造灌区。加快建设。\n标志性成果：到2032年，节水灌区覆盖率达80%以上，新建15座以上水库。\n`;
    expect(goalsOf(text).slice(1)).toEqual([
      '供水能力 50 亿立方米 2032-12-31',
      '全市供水能力 80 亿立方米 2035-12-31',
      '节水灌区覆盖率 80 % 2032-12-31',
      '新建水库 15 座 2032-12-31',
    ]);
  });

  it('keeps years of long ago past', () => {
    const text = `${OPENING}二、重点任务\n到2021年，全市建成水库300座。\n`;
    expect(goalsOf(text)).toEqual(['建成现代水网，走在全省前列 2035-12-31']);
  });
});

describe('a group of tasks that says how many stand in it', () => {
  it('states no goal; a figure in brackets that is one stays', () => {
    const text = `${OPENING}到2035年，汇聚要素支撑（6项）。\n到2035年，建成标准（60项以上）。\n`;
    const figures = goalsOf(text).filter((goal) => goal.includes('项'));
    expect(figures).toEqual([expect.stringContaining('60 项')]);
  });
});

describe('a figure before a word that begins with a unit', () => {
  it('is not counted in that unit', () => {
    expect(goalsOf(`${OPENING}设立5亿人工智能投资基金，培训10万人。\n`)).not.toContainEqual(
      expect.stringContaining('亿人'),
    );
  });
});
