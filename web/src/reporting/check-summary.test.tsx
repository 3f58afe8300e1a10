import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding } from '../api/model';
import { renderPage } from '../shared/testing/render-page';
import { CheckSummary } from './check-summary';
import { checkSubmission, type CheckItem } from './submission-checks';
import { line } from './submission-samples';

const finding = (level: Finding['level'], code: string, zh: string, answered = false): Finding => ({
  level,
  code,
  message: { zh, en: zh },
  answered,
});
const filled = { answer: 'value', value: '600' } as const;

const lines = [
  line(1, { ...filled, findings: [finding('soft', 'same_as_last', '与上半年数值相同，请说明。')] }),
  line(2),
  line(3, {
    ...filled,
    findings: [
      finding('hard', 'negative', '数量不能为负数。'),
      finding('soft', 'jumped', '波动异常，请说明。', true),
      finding('review', 'repeated_words', '说明与上期相同。'),
    ],
  }),
];

test('counts and lists what is left in the words of the findings, and leads to the cell', async () => {
  const jumped: CheckItem[] = [];
  await renderPage(
    <CheckSummary canSubmit items={checkSubmission(lines)} onJump={(item) => jumped.push(item)} />,
  );
  const summary = within(screen.getByRole('status'));
  expect(summary.getByText('须更正或补充 2 处，须说明理由 1 处')).toBeInTheDocument();
  const entries = summary.getAllByRole('button');
  expect(entries.map((entry) => entry.textContent)).toEqual([
    '须更正 指标3 数量不能为负数。',
    '请说明 指标1 与上半年数值相同，请说明。',
    '指标2',
  ]);
  expect(summary.getByText('未填 1 项').parentElement).toHaveTextContent(
    '未填 1 项 本期应报，不能为空。',
  );
  for (const entry of entries) await userEvent.click(entry);
  expect(jumped.map(({ lineId, column }) => [lineId, column])).toEqual([
    [3, 'figure'],
    [1, 'explanation'],
    [2, 'figure'],
  ]);
});

test('says so where nothing is left', async () => {
  await renderPage(<CheckSummary canSubmit items={[]} onJump={() => undefined} />);
  expect(screen.getByRole('status')).toHaveTextContent('没有待处理的问题，可以报送。');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a return that was sent back is not said to be ready before anything is changed', async () => {
  await renderPage(<CheckSummary canSubmit={false} items={[]} onJump={() => undefined} />);
  expect(screen.getByRole('status')).toHaveTextContent('填写或修改后可以报送。');
});
