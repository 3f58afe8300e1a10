import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlanTruths } from '../../../eval/intake/plan-truth';

const TEXT =
  '一、目标\n培育示范企业20家。(责任单位：省甲厅、乙厅)\n二、服务\n整体时间压缩三分之一。';

const PLAN = `
key: sample
title: 示例方案
docNo: null
issuer: 甲省人民政府
region: '990000'
issuedOn: '2024-01-01'
effectiveFrom: null
effectiveTo: null
horizon: '2026-12-31'
implements: []
missingAnnexes: []
answersByDefault: 甲省甲厅
clauses:
  - { locator: 一, heading: 目标, notes: [{ shared: [甲省甲厅, 甲省乙厅] }] }
  - { locator: 二, heading: 服务 }
targets:
  - { key: firms, name: 示范企业数量, clauses: [一], accumulation: stock, goal: '20', unit: 家, deadline: '2026-12-31', phrase: 培育示范企业20家 }
  - { key: time, name: 整体时间变动, clauses: [二], measure: change, accumulation: rate, comparator: at_most, goal: '-33.33', goalExact: -1/3, unit: '%', phrase: 压缩三分之一 }
incentives: []
notGoals: []
`;

const AGENCIES = `
- { name: 甲省甲厅, shortName: 省甲厅, region: '990000', kind: department, sort: 1 }
- { name: 甲省乙厅, shortName: 省乙厅, region: '990000', kind: department, sort: 2 }
`;

describe('a plan of the seeds as truth', () => {
  let seeds = '';

  beforeEach(() => {
    seeds = mkdtempSync(join(tmpdir(), 'plan-truth-'));
    for (const folder of ['plans', 'agencies', 'texts']) mkdirSync(join(seeds, folder));
    writeFileSync(join(seeds, 'plans/sample.yaml'), PLAN);
    writeFileSync(join(seeds, 'agencies/sample.yaml'), AGENCIES);
  });
  afterEach(() => rmSync(seeds, { recursive: true }));

  function read(text: string) {
    writeFileSync(join(seeds, 'texts/sample.txt'), text);
    return readPlanTruths(seeds, [join(seeds, 'texts')])[0]?.truth;
  }

  it('finds phrases and notes in the text, bodies by full and short name', () => {
    const truth = read(TEXT);
    const words = [...(truth?.rows ?? []).flatMap(({ places }) => places), ...(truth?.notes ?? [])];
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '培育示范企业20家',
      '压缩三分之一',
      '(责任单位：省甲厅、乙厅)',
    ]);
    expect(truth?.rows[0]?.agencies).toEqual([
      ['甲省甲厅', '省甲厅'],
      ['甲省乙厅', '省乙厅'],
    ]);
  });

  it('leaves out what a person added: names, and bodies where the document names none', () => {
    expect(read(TEXT)?.rows.map(({ unsettled }) => unsettled)).toEqual([
      ['name'],
      ['name', 'agencies', 'lead'],
    ]);
  });

  it('takes a change by its exact fraction', () => {
    expect(read(TEXT)?.rows[1]).toMatchObject({ change: true, fraction: '1/3' });
  });

  it('says that a plan has no text here', () => {
    expect(readPlanTruths(seeds, [])).toEqual([{ name: 'sample', truth: null }]);
  });

  it.each([
    ['a phrase that is not in the text', TEXT.replace('20家', '30家'), '培育示范企业20家'],
    ['notes that do not add up', TEXT.replace('责任单位', '单位'), '1 notes'],
  ])('refuses %s', (_, text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});
