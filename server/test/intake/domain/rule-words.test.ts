import { ruleWords } from '../../../src/intake/domain/rule-words';
import { planOf } from './plan-of';

/** One sentence for each way in which a row is found in running text. */
const FOUND: readonly (readonly [words: string, rule: string])[] = [
  ['到2026年，全市培育龙头企业100家。', 'count'],
  ['到2026年，全市进出口总值达到4500亿元。', 'level'],
  ['到2026年，全市服务贸易额增长10%。', 'change'],
  ['到2026年，80%以上的行政村建成服务站。', 'coverage'],
  ['一般事项在20个工作日内办结。', 'limit'],
  ['到2026年，培育示范企业30家，其中龙头企业5家。', 'count+part'],
  ['对新认定的企业给予20万元奖励。', 'paid'],
  ['2025年6月底前建成口岸通关平台。', 'dated_task'],
  ['推进平台建设。（市商务局牵头，市财政局配合）', 'note-roles'],
  ['推进平台建设。（责任单位：市商务局、市财政局）', 'note-label'],
  ['推进平台建设。\n责任单位：市商务局、市财政局', 'note-line'],
];

describe('the words of a rule', () => {
  it.each(FOUND)('%s', (words, rule) => {
    const { rows } = planOf(
      `河东市口岸发展行动方案\n2024年2月6日\n一、主要目标\n${words}`,
      '2024-02-06',
    );
    expect(rows.map((row) => row.rule)).toContain(rule);
    for (const row of rows) {
      const { zh, en } = ruleWords(row.rule);
      expect(zh).toMatch(/^[一-龥“‘（]/);
      expect(zh).not.toContain(row.rule);
      expect(en).toMatch(/^[a-z]/);
      expect(en).not.toBe(row.rule);
    }
  });

  it('tells what was seen beside the rule itself', () => {
    expect(ruleWords('count+part').zh).toBe(`${ruleWords('count').zh}；“其中”项`);
  });

  it('a rule that the reader no longer has is told by its own name', () => {
    expect(ruleWords('gone')).toEqual({ zh: 'gone', en: 'gone' });
  });
});
