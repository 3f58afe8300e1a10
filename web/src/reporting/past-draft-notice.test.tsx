import { screen } from '@testing-library/react';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { SubmissionPage } from './submission-page';
import { line, NOTHING, submission } from './submission-samples';

async function open(lines: ReturnType<typeof line>[], submittedOn: string | null = null) {
  const detail = submission(lines, { can: NOTHING });
  fakeApi({
    'GET /api/submissions/43': {
      ...detail,
      submission: { ...detail.submission, submittedOn, state: 'draft' },
    },
  });
  await renderPage(<SubmissionPage id={43} asOf="2024-10-14" />, { session: inspectorSession });
  await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
}

test('names the lines whose draft of that day is not kept', async () => {
  await open([line(1), line(2, { draftKept: false }), line(3, { draftKept: false })]);
  expect(screen.getByText(/当日草稿未留存：指标2、指标3。.*此处留空/)).toBeInTheDocument();
});

test('says that what was handed in before is shown in their place', async () => {
  await open([line(1, { draftKept: false })], '2024-10-11');
  expect(screen.getByText(/当日草稿未留存：指标1。.*报送（2024年10月11日）/)).toBeInTheDocument();
});

test('is silent where every line is known', async () => {
  await open([line(1), line(2)]);
  expect(screen.queryByText(/当日草稿未留存/)).not.toBeInTheDocument();
});
