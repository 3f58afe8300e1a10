import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OverdueEntrusted, OverdueReport, OverdueRows } from '../api/model';
import { MISSING } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import type { Subject } from '../shared/subject';
import { AgencyLink } from '../shared/ui/links';
import { ListSection } from './list-section';
import { MarkList } from './mark-list';
import type { RowAct } from './row-act';
import { SelectAll, SelectRow, useRowChoice } from './select-row';
import { useListRows } from './use-list-rows';
import type { Selection } from './use-selection';

interface Props {
  readonly first: OverdueReport['entrusted'];
  readonly search: OverdueReportSearch;
  readonly none: string;
  readonly selection: Selection | null;
  readonly act: RowAct | undefined;
}

const rowsOf = (page: OverdueRows) => (page.kind === 'entrusted' ? page.rows : []);

/** Directives and findings past their own due date. */
export function EntrustedList({ first, search, none, selection, act }: Props) {
  const t = useMessages();
  const found = useListRows(search, 'entrusted', first, rowsOf, ({ matter }) => matter.id);
  return (
    <ListSection list={found} title={t('report.entrustedList')} none={none}>
      {(rows) => <Rows rows={rows} selection={selection} act={act} />}
    </ListSection>
  );
}

interface RowsProps extends Pick<Props, 'selection' | 'act'> {
  readonly rows: readonly OverdueEntrusted[];
}

function Rows({ rows, selection, act }: RowsProps) {
  const t = useMessages();
  const choice = useRowChoice(
    selection,
    rows.map(({ matter }): Subject => ({ kind: 'entrusted', id: matter.id })),
  );
  const columns: readonly [string, string, (row: OverdueEntrusted) => ReactNode][] = [
    ['state', t('report.state'), (row) => <Late row={row} />],
    ['name', t('report.matter'), (row) => <Matter row={row} />],
    ['bodies', t('report.owner'), (row) => <Owners row={row} />],
    ['deadline', t('deadline.label'), ({ matter }) => <span>{matter.dueOn}</span>],
    ['latest', t('report.latestMove'), (row) => <Latest row={row} />],
    [
      'marks',
      t('report.marks'),
      ({ matter, marks }) => (
        <MarkList marks={marks} act={act?.({ kind: 'entrusted', id: matter.id }, matter.text)} />
      ),
    ],
  ];
  return (
    <table className="table target-table report-rows" role="table">
      <caption className="visually-hidden">{t('report.entrustedList')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {choice && (
            <th role="columnheader" scope="col" className="no-print">
              <SelectAll choice={choice} count={rows.length} />
            </th>
          )}
          {columns.map(([name, head]) => (
            <th key={name} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={row.matter.id} role="row">
            {choice && (
              <td role="cell" className="cell-select no-print">
                <SelectRow choice={choice} index={index} name={row.matter.text} />
              </td>
            )}
            {columns.map(([name, head, content]) => (
              <td key={name} role="cell" className={`cell-${name}`} data-label={head}>
                {content(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Late({ row: { matter } }: { row: OverdueEntrusted }) {
  const t = useMessages();
  return (
    <>
      <span className="deadline deadline-overdue">
        <span aria-hidden="true">✕ </span>
        {t('deadline.overdueDays', { count: matter.daysLate })}
      </span>
      <span className="cell-sub muted">{t(`matters.state.${matter.state}`)}</span>
    </>
  );
}

function Matter({ row: { matter } }: { row: OverdueEntrusted }) {
  const t = useMessages();
  const say = useSay();
  return (
    <>
      <Link to="/matters/$id" params={{ id: String(matter.id) }} lang="zh-CN">
        {matter.text}
      </Link>
      <span className="report-sub muted">
        {t(`matters.origin.${matter.origin}`)} · {matter.openedBy} · {matter.openedOn} ·{' '}
        {say(matter.about.label)}
      </span>
    </>
  );
}

function Owners({ row: { matter } }: { row: OverdueEntrusted }) {
  const t = useMessages();
  return (
    <>
      <AgencyLink id={matter.owner.id}>{matter.owner.name}</AgencyLink>
      {matter.coOwners.length > 0 && (
        <span className="report-sub muted">
          {t('report.coOwners')} {matter.coOwners.map(({ shortName }) => shortName).join('、')}
        </span>
      )}
    </>
  );
}

function Latest({ row: { matter } }: { row: OverdueEntrusted }) {
  const t = useMessages();
  const { latest } = matter;
  if (latest === null) return MISSING;
  return (
    <>
      {t(`matters.move.${latest.move}`)} <span className="nowrap muted">{latest.on}</span>
      {latest.words && <span className="report-sub">{latest.words}</span>}
    </>
  );
}
