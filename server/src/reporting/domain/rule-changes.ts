import { same, type Words } from '../../series/domain/words';
import { PRESETS, type CheckCode } from './check-presets';
import { LEVEL_WORDS, type CheckRule } from './check-rules';

/** One thing that was set otherwise, in words. */
export interface RuleChange {
  readonly field: Words;
  readonly before: Words;
  readonly after: Words;
}

const ON: Words = { zh: '启用', en: 'on' };
const OFF: Words = { zh: '停用', en: 'off' };

/** What is different between two settings of a check; nothing where they are the same. */
export function ruleChanges(code: CheckCode, before: CheckRule, after: CheckRule): RuleChange[] {
  const change = (field: Words, from: Words, to: Words) =>
    from.zh === to.zh && from.en === to.en ? [] : [{ field, before: from, after: to }];
  const numbers = Object.entries(PRESETS[code].parameters).flatMap(([name, { title }]) =>
    change(title, same(before.parameters[name] ?? '—'), same(after.parameters[name] ?? '—')),
  );
  return [
    ...change({ zh: '是否启用', en: 'switched' }, switched(before), switched(after)),
    ...change({ zh: '级别', en: 'level' }, LEVEL_WORDS[before.level], LEVEL_WORDS[after.level]),
    ...numbers,
    ...change({ zh: '中文文字', en: 'Chinese words' }, same(before.words.zh), same(after.words.zh)),
    ...change({ zh: '英文文字', en: 'English words' }, same(before.words.en), same(after.words.en)),
  ];
}

function switched({ enabled }: CheckRule): Words {
  return enabled ? ON : OFF;
}
