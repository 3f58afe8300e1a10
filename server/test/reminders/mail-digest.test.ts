import { mailDigest } from '../../src/reminders/domain/mail-digest';

const item = (zh: string) => ({
  message: { zh, en: '' },
  link: 'https://xushi.example/submissions/7',
});

it('is one mail for everything, with a link to each', () => {
  const digest = mailDigest(
    '张三',
    [item('甲厅季报，请报送。'), item('乙局季报，请报送。')],
    'https://xushi.example/inbox',
  );
  expect(digest.subject).toBe('〔序时〕您有2项待办提醒');
  expect(digest.text).toContain('1. 甲厅季报，请报送。\n   https://xushi.example/submissions/7');
  expect(digest.text).toContain('全部提醒：https://xushi.example/inbox');
  expect(digest.html).toContain('<a href="https://xushi.example/submissions/7">打开</a>');
});

it('takes names as text, never as markup', () => {
  const { html } = mailDigest('<b>"甲"&乙</b>', [item('<script>alert(1)</script>')], 'https://x/');
  expect(html).toContain('&lt;b&gt;&quot;甲&quot;&amp;乙&lt;/b&gt;');
  expect(html).not.toContain('<script>');
});
