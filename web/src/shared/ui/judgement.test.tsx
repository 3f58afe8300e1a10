import { screen, within } from '@testing-library/react';
import type { JudgedTarget } from '../../api/model';
import { LAMPS } from '../lamps';
import { hebeiTrade, noLamps } from '../testing/samples';
import { renderPage } from '../testing/render-page';
import { BulletBar } from './bullet-bar';
import { DeadlineBadge } from './deadline-badge';
import { LampCountsCells } from './lamp-counts';
import { LampMark } from './lamp-mark';
import { TargetListLink } from './links';
import { ResponsibilityTag } from './responsibility-tag';
import { Sparkline } from './sparkline';
import { TargetTable } from './target-table';

/** What draws a lamp, without its colour. */
function shapeOf(lamp: (typeof LAMPS)[number], container: HTMLElement): string {
  const svg = container.querySelector(`svg[data-lamp="${lamp}"]`);
  return svg?.innerHTML ?? '';
}

test('six lamps have six shapes and six words: none speaks by colour alone', async () => {
  const { container } = await renderPage(
    <>
      {LAMPS.map((lamp) => (
        <LampMark key={lamp} lamp={lamp} />
      ))}
    </>,
  );
  const shapes = LAMPS.map((lamp) => shapeOf(lamp, container));
  expect(new Set(shapes).size).toBe(6);
  expect(shapes).not.toContain('');
  for (const word of ['已完成', '正常', '预警', '滞后', '无数据', '未设序时']) {
    expect(screen.getByText(word)).toBeVisible();
  }
});

test('a lamp without room for its word still says it', async () => {
  await renderPage(<LampMark lamp="off_track" wordHidden />);
  expect(screen.getByText('滞后')).toBeInTheDocument();
  expect(screen.getByTitle('滞后')).toBeInTheDocument();
});

test('counts come worst first, only those that occur, each a link to its list', async () => {
  await renderPage(
    <LampCountsCells
      counts={{ ...noLamps, total: 20, on_track: 12, at_risk: 5, off_track: 3 }}
      link={(lamp, content) => (
        <TargetListLink filters={{ agency: 5, lamp }}>{content}</TargetListLink>
      )}
    />,
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['滞后 3', '预警 5', '正常 12']);
  expect(links[0]).toHaveAttribute('href', '/targets?agency=5&lamp=off_track');
});

test.each([
  ['overdue', -3, '✕ 逾期3天'],
  ['missed', -30, '✕ 未完成'],
  ['unproven', -30, '? 期满未报'],
  ['awaiting_final', -3, '… 待期末数'],
  ['met', -3, '✓ 如期完成'],
  ['met_early', 40, '✓ 提前完成'],
  ['open', 64, '剩余64天'],
  ['open', 0, '今天到期'],
  ['no_deadline', null, '无期限'],
] as const)(
  'the deadline clock %s with %s days says %s',
  async (deadlineState, daysLeft, words) => {
    const { container } = await renderPage(<DeadlineBadge target={{ deadlineState, daysLeft }} />);
    expect(container).toHaveTextContent(words);
  },
);

test('who answers is named with what was presumed or assigned', async () => {
  await renderPage(
    <>
      <ResponsibilityTag
        responsibility={hebeiTrade.reporter && { ...hebeiTrade.reporter, presumed: true }}
      />
      <ResponsibilityTag responsibility={null} />
    </>,
  );
  expect(screen.getByRole('link', { name: '省商务厅' })).toHaveAttribute('href', '/agencies/5');
  for (const word of ['牵头', '推定', '指定', '责任单位未明确']) {
    expect(screen.getByText(word)).toBeInTheDocument();
  }
});

test('a row of the table shows the published figures with unit, rounding and sign', async () => {
  await renderPage(
    <TargetTable
      targets={[hebeiTrade]}
      caption="目标"
      columns={['lamp', 'name', 'goal', 'toDate', 'gap', 'deadline']}
    />,
  );
  const [, row] = screen.getAllByRole('row');
  expect(
    row &&
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
  ).toEqual([
    '预警',
    '全省外贸进出口总值',
    '达到4500亿元',
    '2,691.8亿元2020年1—8月',
    '−6.85个百分点',
    '剩余64天2020-12-31',
  ]);
  expect(screen.getByRole('link', { name: '全省外贸进出口总值' })).toHaveAttribute(
    'href',
    '/targets/11',
  );
});

test('a deadline that only the plan sets is marked', async () => {
  const target: JudgedTarget = { ...hebeiTrade, deadlineStated: false };
  await renderPage(<TargetTable targets={[target]} caption="目标" columns={['deadline']} />);
  expect(screen.getByText(/方案期末/)).toBeInTheDocument();
});

describe('drawings say their figures', () => {
  test('the bullet bar', async () => {
    await renderPage(<BulletBar target={hebeiTrade} />);
    expect(
      screen.getByRole('img', { name: '实际2,691.8亿元，序时3,000亿元，目标4,500亿元' }),
    ).toBeInTheDocument();
  });

  test('without a value there is no bar that would read as zero', async () => {
    const { container } = await renderPage(
      <BulletBar target={{ ...hebeiTrade, attained: null }} />,
    );
    expect(container.querySelector('svg')).toBeNull();
    expect(container).toHaveTextContent('—');
  });

  test('a negative growth is drawn left of zero, inside the picture', async () => {
    const { container } = await renderPage(
      <BulletBar
        target={{
          ...hebeiTrade,
          attained: '-2.5',
          expected: '2.4',
          goal: '2.4',
          attainedUnit: '%',
        }}
        width={100}
      />,
    );
    const bar = container.querySelector('rect[style*="--lamp"]');
    const x = Number(bar?.getAttribute('x'));
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + Number(bar?.getAttribute('width'))).toBeLessThan(100);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('实际−2.5%');
  });

  test('a missing value breaks the line, it is not drawn as zero', async () => {
    const { container } = await renderPage(
      <Sparkline
        unit="亿元"
        points={[
          { periodEnd: '2020-03-31', attained: '900', expected: null },
          { periodEnd: '2020-06-30', attained: null, expected: null },
          { periodEnd: '2020-08-31', attained: '2691.8', expected: null },
        ]}
      />,
    );
    expect(container.querySelectorAll('.spark-actual')).toHaveLength(2);
  });

  test('nothing to draw is said', async () => {
    await renderPage(<Sparkline unit="亿元" points={[]} />);
    expect(screen.getByText('尚无可绘数值')).toBeInTheDocument();
  });
});
