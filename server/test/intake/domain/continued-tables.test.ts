import { readDictionaries } from '../../../src/intake/dictionaries';
import { readPlan } from '../../../src/intake/domain/read-plan';
import { readDocument } from '../../../src/intake/files/read-document';
import { cell, makeDocx, p, row, table } from '../files/make-docx';
import { readTable } from './read-table';

const dictionaries = readDictionaries();
const HEAD = row(...['序号', '指标', '单位', '2030年', '责任单位'].map((words) => cell(words)));
const FIRST = row(...['1', '护理型床位占比', '%', '73', '市民政局'].map((words) => cell(words)));
const SECOND = row(...['2', '家庭养老床位', '张', '5000', '市财政局'].map((words) => cell(words)));

async function goalsOf(...blocks: string[]): Promise<string[]> {
  const title = p('某市养老服务发展规划（2026—2030年）') + p('一、主要指标');
  const source = await readDocument(makeDocx(title + blocks.join('')));
  return readPlan(source, dictionaries, { issuedOn: '2026-01-10' })
    .rows.filter(({ type }) => type === 'target')
    .map(({ name, value, unit, deadline, agencies }) =>
      [name, `${value ?? ''}${unit ?? ''}`, deadline, agencies.join('、')].join(' '),
    );
}

const BOTH = ['护理型床位占比 73% 2030-12-31 市民政局', '家庭养老床位 5000张 2030-12-31 市财政局'];

describe('the rest of a table in a table of its own', () => {
  it.each([
    ['right below', ''],
    ['below an empty line', p('')],
    ['below 续表', p('续表1')],
    ['below （续）', p('（续）')],
  ])('%s has the head of the table above', async (_where, between) => {
    expect(await goalsOf(table(HEAD, FIRST), between, table(SECOND))).toEqual(BOTH);
  });

  it('has its own head where it is repeated', async () => {
    expect(await goalsOf(table(HEAD, FIRST), p('续表'), table(HEAD, SECOND))).toEqual(BOTH);
  });

  it('is another table below words, or with other columns', async () => {
    const words = p('各县区上年的情况如下。');
    expect(await goalsOf(table(HEAD, FIRST), words, table(SECOND))).toEqual(BOTH.slice(0, 1));
    const narrow = row(...['2', '家庭养老床位', '5000'].map((one) => cell(one)));
    expect(await goalsOf(table(HEAD, FIRST), table(narrow))).toEqual(BOTH.slice(0, 1));
  });
});

it('a column 累计 sums up what the indicator is counted in', () => {
  const { rows } = readTable([
    ['指标', '2025年', '年均增长', '累计'],
    ['城镇新增就业（万人）', '—', '—', '50'],
    ['单位能耗降低（%）', '—', '—', '13.5'],
    ['粮食产量（万吨）', '120', '3.7%', '—'],
  ]);
  expect(rows.map(({ name, value, unit, measure }) => [name, value, unit, measure])).toEqual([
    ['城镇新增就业', '50', '万人', 'value'],
    ['单位能耗降低', '13.5', '%', 'change'],
    ['粮食产量', '120', '万吨', 'value'],
    ['粮食产量年均增长', '3.7', '%', 'average_growth'],
  ]);
});
