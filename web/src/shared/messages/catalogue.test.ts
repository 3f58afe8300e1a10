import { catalogue } from './catalogue';
import { createTranslator } from './i18n';

const messages = Object.entries(catalogue);

/** Names between double braces. */
function holes(text: string): string[] {
  return Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name).sort();
}

test.each(messages)('%s speaks both languages with the same gaps', (_key, { zh, en }) => {
  for (const form of typeof en === 'string' ? [en] : [en.one, en.other]) {
    expect(form.trim()).not.toBe('');
    expect(holes(form)).toEqual(holes(zh));
  }
  expect(zh.trim()).not.toBe('');
});

test('English counts in singular and plural, Chinese in one form', () => {
  const translator = createTranslator(catalogue, 'en');
  expect(translator.t('deadline.daysLeft', { count: 1 })).toBe('1 day left');
  expect(translator.t('deadline.daysLeft', { count: 3 })).toBe('3 days left');
  const chinese = createTranslator(catalogue, 'zh');
  expect(chinese.t('deadline.overdueDays', { count: 3 })).toBe('逾期3天');
});
