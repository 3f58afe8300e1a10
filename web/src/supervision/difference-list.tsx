import type { OverdueDifference, OverdueReport, OverdueRows, OverdueStanding } from '../api/model';
import { formatGap } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';
import { ListSection } from './list-section';
import { useListRows } from './use-list-rows';

interface Props {
  readonly first: NonNullable<OverdueReport['differences']>;
  readonly search: OverdueReportSearch;
}

const rowsOf = (page: OverdueRows) => (page.kind === 'differences' ? page.rows : []);

/** What is said otherwise today of the day than was said on it, and what was not known then. */
export function DifferenceList({ first, search }: Props) {
  const t = useMessages();
  const found = useListRows(search, 'differences', first, rowsOf, ({ target }) => target.id);
  return (
    <section className="panel" aria-labelledby="differences">
      <h2 id="differences">{t('report.differences')}</h2>
      <p className="muted">{t('report.differencesHint')}</p>
      <ListSection list={found} title={t('report.differing')} none={t('report.noDifference')}>
        {(rows) => <Rows rows={rows} />}
      </ListSection>
    </section>
  );
}

function Rows({ rows }: { rows: readonly OverdueDifference[] }) {
  const t = useMessages();
  const say = useSay();
  const heads = [t('report.matter'), t('report.then'), t('report.now'), t('report.why')];
  return (
    <table className="table target-table report-rows" role="table">
      <caption className="visually-hidden">{t('report.differences')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ target, then, now, causes }) => (
          <tr key={target.id} role="row">
            <td role="cell" className="cell-name">
              <TargetLink id={target.id}>{target.name}</TargetLink>
              <span className="report-sub muted">{target.plan.shortTitle}</span>
            </td>
            <td role="cell" data-label={heads[1]}>
              <Standing standing={then} />
            </td>
            <td role="cell" data-label={heads[2]}>
              <Standing standing={now} />
            </td>
            <td role="cell" className="cell-outlook" data-label={heads[3]}>
              {causes.length === 0
                ? t('report.noCause')
                : causes.map(({ on, words }) => <div key={`${on} ${words.zh}`}>{say(words)}</div>)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ standing }: { standing: OverdueStanding }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <>
      <LampMark lamp={standing.lamp} />{' '}
      <DeadlineBadge target={{ deadlineState: standing.deadlineState, daysLeft: null }} />
      <span className="report-sub muted">
        {standing.list ? t(`report.list.${standing.list}`) : t('report.notListed')}
        {standing.gap !== null && ` · ${formatGap(standing.gap, standing.gapUnit, language)}`}
      </span>
    </>
  );
}
