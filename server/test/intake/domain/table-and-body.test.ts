import { readDictionaries } from '../../../src/intake/dictionaries';
import type { Proposal } from '../../../src/intake/domain/proposal';
import { readPlan } from '../../../src/intake/domain/read-plan';
import { sourceOf } from './read-table';

const dictionaries = readDictionaries();

function read(goal: string, table: readonly (readonly string[])[]): Proposal {
  const lines = [
    '甲县公共服务提升行动方案（2023—2025年）',
    '一、行动目标',
    goal,
    '二、重点任务',
    '（一）完善设施。推进设施建设。',
    '附件：主要目标表',
    '甲县人民政府',
    '2023年3月20日',
    '附件',
    '主要目标表',
  ];
  return readPlan(sourceOf(lines, table), dictionaries, { issuedOn: null });
}

const goals = ({ rows }: Proposal) =>
  rows
    .filter(({ type }) => type === 'target')
    .map((row) => `${row.name} ${row.value ?? ''}${row.unit ?? ''} +${row.alsoAt.length}`);

const HEAD = ['指标', '单位', '2022年', '2025年', '责任单位'];

describe('a goal of the text and the table of the annex', () => {
  it('is one goal said twice, with the table’s bodies and its base', () => {
    const proposal = read('到2025年，森林覆盖率达到31%。', [
      HEAD,
      ['森林覆盖率', '%', '28', '31', '县林业局'],
    ]);
    expect(goals(proposal)).toEqual(['森林覆盖率 31% +1']);
    expect(proposal.rows[0]).toMatchObject({
      agencies: ['县林业局'],
      baseline: { period: '2022', value: '28' },
    });
    expect(proposal.conflicts).toEqual([]);
  });

  it('is one in other words of the unit', () => {
    expect(
      goals(
        read('到2025年，孕产妇死亡率控制在9/10万以下，年接待游客达到8万人次。', [
          HEAD,
          ['孕产妇死亡率', '1/10万', '10', '9', '县卫生健康局'],
          ['年接待游客', '人次', '50000', '80000', '县文化和旅游局'],
        ]),
      ),
    ).toEqual(['孕产妇死亡率 9/10万 +1', '年接待游客 8万人次 +1']);
  });

  it('is a conflict of both where the values differ', () => {
    const proposal = read('到2025年，森林覆盖率达到31%。', [
      HEAD,
      ['森林覆盖率', '%', '28', '32', '县林业局'],
    ]);
    expect(goals(proposal)).toHaveLength(2);
    expect(proposal.conflicts.map(({ reason }) => reason)).toEqual(['body_and_annex']);
  });

  it('is none where the years of the table add up to the whole', () => {
    const proposal = read('到2025年，新建幼儿园60所。', [
      ['指标', '单位', '2023年', '2024年', '2025年'],
      ['新建幼儿园', '所', '10', '20', '30'],
    ]);
    expect(goals(proposal)).toHaveLength(4);
    expect(proposal.conflicts).toEqual([]);
  });
});

it('two lines of one table that sound alike are two goals', () => {
  const proposal = read('推进设施建设。', [
    ['重点任务', '工作目标', '责任单位', '完成时限'],
    ['乡村医生队伍建设', '开展培训200人次', '县卫生健康局', '2025年'],
    ['养老护理员队伍建设', '开展培训200人次', '县民政局', '2025年'],
    ['家政队伍建设', '开展培训300人次', '县商务局', '2025年'],
  ]);
  expect(goals(proposal)).toEqual(['培训 200人次 +0', '培训 200人次 +0', '培训 300人次 +0']);
  expect(proposal.conflicts).toEqual([]);
});

it('an annex that is only named below the text is no clause', () => {
  const { rows } = read('推进设施建设。', [HEAD, ['森林覆盖率', '%', '28', '31', '县林业局']]);
  expect(rows.map(({ clause }) => clause)).toEqual(['附件', '附件']);
});
