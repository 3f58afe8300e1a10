import * as fc from 'fast-check';
import { readDictionaries } from '../../../src/intake/dictionaries';
import { readPlan } from '../../../src/intake/domain/read-plan';
import type { Proposal } from '../../../src/intake/domain/proposal';
import { sourceOf } from './structure-of';

const dictionaries = readDictionaries();

/** Pieces of the language of plans, whole and broken, in the spellings of files. */
const pieces = fc.constantFrom(
  ...[
    '一、总体要求\n',
    '二、主要目标\n',
    '（一）加强医疗服务。',
    '(二)扩大就业。',
    '1.',
    '第三条 ',
    '第一章 总则\n',
  ],
  ...[
    '到2027年，',
    '到２０２７ 年，',
    '2025年底前',
    '“十四五”期间',
    '三年内',
    '每年',
    '2019年以来',
    '今年7月底前',
  ],
  ...[
    '培育',
    '建成',
    '达到',
    '不低于',
    '超过',
    '增长',
    '下降',
    '给予',
    '奖励',
    '力争',
    '其中',
    '分别',
    '均',
  ],
  ...[
    '100家',
    '７.5%',
    '2—3所',
    '1,200亿元',
    '三分之一',
    '4、8、12、20个工作日',
    '3个百分点',
    '10万人次以上',
  ],
  ...['龙头企业', '学位', '医疗机构', '全省', '各市', '优良天数比例', '绿色食品', '“三同”产品'],
  ...[
    '（省卫生健康委牵头，省财政厅配合）',
    '(责任单位：市教育局、市人社局)',
    '责任单位：各县（市、区）政府\n',
    '（省商务厅、财政厅负责）',
  ],
  ...[
    '附件1\n',
    '专栏1 重点工程\n',
    '——',
    '①',
    '《规划》',
    '（某政发〔2022〕61号）',
    '2024年5月6日\n',
    '抄送：',
  ],
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    '（',
    '）',
    '(',
    '〔',
    '“',
    '”',
    '《',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '　　',
    '\u200b',
    '\ud842\udfb7',
    '\ud842',
  ],
);
const plan = fc.array(pieces, { maxLength: 90 }).map((parts) => parts.join(''));
const issued = fc.constantFrom(null, '2024-05-06');

function read(text: string, wrapped: boolean, issuedOn: string | null): Proposal {
  return readPlan(sourceOf(text, wrapped), dictionaries, { issuedOn });
}

describe('any text of pieces of plans', () => {
  it('is read without failing, and every row quotes the source where it says', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), issued, (text, wrapped, issuedOn) => {
        const proposal = read(text, wrapped, issuedOn);
        for (const row of proposal.rows) {
          expect(row.quote).toBe(text.slice(row.start, row.end));
          expect(row.quote).not.toBe('');
          for (const place of row.alsoAt) expect(place.end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end } of [...proposal.clauses, ...proposal.warnings]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives rows that stand in order, in clauses that there are, with values that are numbers', () => {
    fc.assert(
      fc.property(plan, issued, (text, issuedOn) => {
        const { rows, clauses, conflicts } = read(text, false, issuedOn);
        const locators = new Set(clauses.map(({ locator }) => locator));
        expect(locators.size).toBe(clauses.length);
        rows.forEach((row, index) => {
          if (index > 0) expect(row.start).toBeGreaterThanOrEqual(rows[index - 1]?.start ?? 0);
          if (row.clause !== '') expect(locators).toContain(row.clause);
          if (row.type === 'target' || row.type === 'norm')
            expect(row.value).toMatch(/^-?\d+(?:\.\d+)?$/);
          if (row.deadline !== null) expect(row.deadline).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          for (const lead of row.lead) expect(row.agencies).toContain(lead);
          if (row.partOf !== null) expect(rows[row.partOf]).toBeDefined();
        });
        for (const conflict of conflicts)
          for (const index of conflict.rows) expect(rows[index]).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same proposal whatever was read before', () => {
    const text = '责任单位：市教育局\n建成后由（责任单位：市财政局）接管。\n';
    const first = read(text, false, '2024-05-06');
    expect(first.rows).not.toEqual([]);
    expect(read(text, false, '2024-05-06')).toEqual(first);
  });

  it('gives the same proposal for the same bytes', () => {
    fc.assert(
      fc.property(plan, issued, (text, issuedOn) => {
        expect(read(text, false, issuedOn)).toEqual(read(text, false, issuedOn));
      }),
      { numRuns: 60 },
    );
  });
});
