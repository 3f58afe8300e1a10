import { readDictionaries } from '../../../src/intake/dictionaries';
import { readPlan } from '../../../src/intake/domain/read-plan';
import { readTable, sourceOf } from './read-table';

const dictionaries = readDictionaries();
const TITLE = '某市养老服务三年行动方案（2026—2028年）';

/** Rows of a plan with one table: type, name, figure, deadline, bodies. */
function said(caption: string, table: readonly (readonly string[])[]): string[] {
  const source = sourceOf([TITLE, '一、重点任务', caption], table);
  return readPlan(source, dictionaries, { issuedOn: '2026-01-10' }).rows.map((row) => {
    expect(row.quote).toBe(source.text.slice(row.start, row.end));
    const figure = `${row.value ?? ''}${row.unit ?? ''}`;
    return [row.type, row.name, figure, row.deadline ?? '', row.agencies.join('、')]
      .filter((words) => words !== '')
      .join(' ');
  });
}

describe('a table of what each place is to do', () => {
  it('has the goals of its sentences, the place in their names', () => {
    expect(
      said('附件1　各县（市、区）任务清单', [
        ['县（市、区）', '主要任务', '责任单位', '完成时限'],
        ['东城区', '到2027年，建成社区食堂20家。', '区民政局', '2028年'],
        ['西岭县', '新建县级照护中心1个；老年食堂覆盖率达到60%。', '县民政局', '2026年12月'],
        ['全市', '培训护理员3000人次。', '市民政局', '2028年6月'],
      ]),
    ).toEqual([
      'target 东城区社区食堂 20家 2027-12-31 区民政局',
      'responsibility 建成社区食堂20家 区民政局',
      'target 西岭县新建县级照护中心 1个 2026-12-31 县民政局',
      'target 西岭县老年食堂覆盖率 60% 2026-12-31 县民政局',
      'responsibility 新建县级照护中心1个 县民政局',
      'target 培训护理员 3000人次 2028-06-30 市民政局',
      'responsibility 培训护理员3000人次 市民政局',
    ]);
  });

  it('has none in what a place is or was', () => {
    expect(
      said('附件1　各县（市、区）基本情况', [
        ['县（市、区）', '基本情况', '发展重点'],
        ['东城区', '现有养老机构30家，床位2000张。', '大力发展社区养老。'],
        ['西岭县', '2024年有养老机构12家。', '新增护理型床位200张。'],
      ]),
    ).toEqual(['target 西岭县新增护理型床位 200张 2028-12-31']);
  });
});

describe('a list of projects', () => {
  const head = ['序号', '项目名称', '建设内容及规模', '总投资（亿元）', '2026年计划投资（亿元）'];
  const hospital = ['1', '市老年病医院', '新建床位500张，年产值达到3亿元。', '5.6', '1.2'];

  it('describes what is built and what it costs', () => {
    expect(
      said('附件2　重点项目表', [
        [...head, '建设年限', '责任单位'],
        [...hospital, '2025—2028年', '市卫生健康委'],
        ['', '合计', '', '5.6', '1.2', '', ''],
      ]),
    ).toEqual([
      'milestone 市老年病医院 2028-12-31 市卫生健康委',
      'responsibility 市老年病医院 市卫生健康委',
    ]);
    expect(
      said('附件2　各县（市、区）重点项目计划', [
        ['县（市、区）', '项目名称', '建设规模', '总投资（亿元）'],
        ['东城区', '养老综合体', '500张', '2'],
      ]),
    ).toEqual([]);
  });

  it('is done by the day of its row, and has the goals under a head of goals', () => {
    expect(
      said('附件2　重点项目表', [
        ['序号', '项目名称', '建设内容及规模', '总投资', '责任单位', '完成时限'],
        ['1', '市老年病医院', '新建床位500张', '5.6亿元', '市卫生健康委', '2027年底'],
      ]),
    ).toEqual([
      'milestone 市老年病医院 2027-12-31 市卫生健康委',
      'responsibility 市老年病医院 市卫生健康委',
    ]);
    expect(
      said('附件2　重点项目表', [
        ['序号', '项目名称', '总投资（亿元）', '2028年目标任务', '责任单位'],
        ['1', '老年食堂工程', '2', '建成老年食堂60家。', '市民政局'],
      ]),
    ).toEqual(['target 老年食堂 60家 2028-12-31 市民政局', 'responsibility 老年食堂工程 市民政局']);
  });

  it('of things done for the people is one of goals', () => {
    expect(
      said('附件　2026年民生实事项目', [
        ['序号', '项目名称', '建设内容', '计划投资（万元）', '责任单位'],
        ['1', '为老服务', '新建社区食堂20家。', '300', '市民政局'],
      ]),
    ).toEqual(['target 新建社区食堂 20家 2026-12-31 市民政局', 'responsibility 为老服务 市民政局']);
  });
});

describe('years across a table of tasks', () => {
  it('say by when their words are to be reached', () => {
    expect(
      said('附件　年度任务表', [
        ['序号', '重点任务', '2025年完成情况', '2026年目标', '2027年目标', '责任单位'],
        ['1', '建设老年食堂', '已建10家', '建成20家。', '建成30家。', '市民政局'],
        ['2', '培训护理员', '800人次', '1000人次', '1200人次', '市人社局'],
      ]),
    ).toEqual([
      'target 建设老年食堂 20家 2026-12-31 市民政局',
      'target 建设老年食堂 30家 2027-12-31 市民政局',
      'responsibility 建设老年食堂 市民政局',
      'target 培训护理员 1000人次 2026-12-31 市人社局',
      'target 培训护理员 1200人次 2027-12-31 市人社局',
      'responsibility 培训护理员 市人社局',
    ]);
  });
});

describe('how often a row of a table comes', () => {
  it('is every year where the indicator or its figure says so', () => {
    const { rows } = readTable([
      ['工作指标', '2025年目标值'],
      ['每年新增设计中心', '50家'],
      ['举办赛事', '每年10场'],
      ['培育工厂', '150家'],
    ]);
    expect(rows.map(({ name, recurrence }) => `${name} ${recurrence ?? ''}`)).toEqual([
      '新增设计中心 annual',
      '举办赛事 annual',
      '培育工厂 once',
    ]);
  });
});

it('rows are named by the first cell that has words behind its number', () => {
  const table = [
    ['对应任务', '细则名称', '牵头部门', '完成时限'],
    ['（一）', '授权运营方案', '省数据局', '2026年8月底前'],
  ];
  expect(said('附件　细则清单', table)).toEqual([
    'milestone 授权运营方案 2026-08-31 省数据局',
    'responsibility 授权运营方案 省数据局',
  ]);
});
