import { Link } from '@tanstack/react-router';
import type { OverdueEntrusted, OverdueReport, OverdueRows } from '../api/model';
import { MISSING } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { AgencyLink } from '../shared/ui/links';
import { ListSection } from './list-section';
import { MarkList } from './mark-list';
import { ReportTable, type ReportColumn } from './report-table';
import type { RowAct } from './row-act';
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
  const columns: readonly ReportColumn<OverdueEntrusted>[] = [
    { name: 'state', head: t('report.state'), cell: (row) => <Late row={row} /> },
    { name: 'name', head: t('report.matter'), cell: (row) => <Matter row={row} /> },
    { name: 'bodies', head: t('report.owner'), cell: (row) => <Owners row={row} /> },
    {
      name: 'deadline',
      head: t('deadline.label'),
      cell: ({ matter }) => <span>{matter.dueOn}</span>,
    },
    { name: 'latest', head: t('report.latestMove'), cell: (row) => <Latest row={row} /> },
    {
      name: 'marks',
      head: t('report.marks'),
      cell: ({ matter, marks }) => (
        <MarkList marks={marks} act={act?.({ kind: 'entrusted', id: matter.id }, matter.text)} />
      ),
      isEmpty: ({ marks }) => marks.length === 0 && act === undefined,
    },
  ];
  return (
    <ReportTable
      caption={t('report.entrustedList')}
      rows={rows}
      columns={columns}
      subjectOf={({ matter }) => ({ kind: 'entrusted', id: matter.id })}
      nameOf={({ matter }) => matter.text}
      selection={selection}
    />
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
