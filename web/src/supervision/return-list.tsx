import type { OverdueReport, OverdueReturn, OverdueRows } from '../api/model';
import type { Subject } from '../shared/subject';
import { useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { AgencyLink, SubmissionLink } from '../shared/ui/links';
import { ListSection } from './list-section';
import { MarkList } from './mark-list';
import type { RowAct } from './row-act';
import { SelectAll, SelectRow, useRowChoice } from './select-row';
import { useListRows } from './use-list-rows';
import type { Selection } from './use-selection';

interface Props {
  readonly first: OverdueReport['returns'];
  readonly search: OverdueReportSearch;
  readonly none: string;
  readonly selection: Selection | null;
  readonly act: RowAct | undefined;
}

const rowsOf = (page: OverdueRows) => (page.kind === 'returns' ? page.rows : []);

/** Returns that came late or not at all, or were not mended in time. */
export function ReturnList({ first, search, none, selection, act }: Props) {
  const t = useMessages();
  const found = useListRows(search, 'returns', first, rowsOf, (row) => row.submission.id);
  return (
    <ListSection list={found} title={t('report.lateReturns')} none={none}>
      {(rows) => <ReturnRows rows={rows} selection={selection} act={act} />}
    </ListSection>
  );
}

const MARKS = { missing: '✕', mending: '↩', late: '▲' } as const;

interface RowsProps extends Pick<Props, 'selection' | 'act'> {
  readonly rows: readonly OverdueReturn[];
}

function ReturnRows({ rows, selection, act }: RowsProps) {
  const t = useMessages();
  const say = useSay();
  const choice = useRowChoice(
    selection,
    rows.map(({ submission }): Subject => ({ kind: 'submission', id: submission.id })),
  );
  const heads = {
    state: t('report.state'),
    name: t('report.return'),
    agency: t('target.agency'),
    due: t('report.dueOn'),
    late: t('report.daysLate'),
    extensions: t('report.extensions'),
    reminders: t('report.reminders'),
    filled: t('report.filled'),
    marks: t('report.marks'),
  };
  return (
    <table className="table target-table report-rows" role="table">
      <caption className="visually-hidden">{t('report.lateReturns')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {choice && (
            <th role="columnheader" scope="col" className="no-print">
              <SelectAll choice={choice} count={rows.length} />
            </th>
          )}
          {Object.entries(heads).map(([name, head]) => (
            <th key={name} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ submission, standing, dueOn, daysLate, reminders, marks }, index) => {
          const label = say(submission.round.label);
          const name = `${submission.agency.name} ${label}`;
          return (
            <tr key={submission.id} role="row">
              {choice && (
                <td role="cell" className="cell-select no-print">
                  <SelectRow choice={choice} index={index} name={name} />
                </td>
              )}
              <td role="cell" className="cell-state" data-label={heads.state}>
                <span className={`return-standing return-${standing}`}>
                  <span aria-hidden="true">{MARKS[standing]} </span>
                  {t(`report.standing.${standing}`)}
                </span>
              </td>
              <td role="cell" className="cell-name" data-label={heads.name}>
                <SubmissionLink id={submission.id}>{label}</SubmissionLink>
                <span className="report-sub muted">
                  {submission.regionName} · {t(`reporting.state.${submission.state}`)}
                </span>
              </td>
              <td role="cell" data-label={heads.agency}>
                <AgencyLink id={submission.agency.id}>{submission.agency.name}</AgencyLink>
              </td>
              <td role="cell" className="nowrap" data-label={heads.due}>
                {dueOn}
              </td>
              <td role="cell" data-label={heads.late}>
                {t('supervision.days', { count: daysLate })}
              </td>
              <td role="cell" data-label={heads.extensions}>
                {t('report.times', { count: submission.extensions.granted })}
              </td>
              <td role="cell" data-label={heads.reminders}>
                {t('report.times', { count: reminders })}
              </td>
              <td role="cell" data-label={heads.filled}>
                {submission.filled}/{submission.expected}
              </td>
              <td
                role="cell"
                className="cell-marks"
                data-label={heads.marks}
                data-empty={(marks.length === 0 && !act) || undefined}
              >
                <MarkList
                  marks={marks}
                  act={act?.({ kind: 'submission', id: submission.id }, name)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
