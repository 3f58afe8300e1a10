import type { OverdueReport, OverdueReturn, OverdueRows } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { AgencyLink, SubmissionLink } from '../shared/ui/links';
import { ListSection } from './list-section';
import { MarkList } from './mark-list';
import { ReportTable, type ReportColumn } from './report-table';
import type { RowAct } from './row-act';
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
  const nameOf = ({ submission }: OverdueReturn) =>
    `${submission.agency.name} ${say(submission.round.label)}`;
  const columns: readonly ReportColumn<OverdueReturn>[] = [
    {
      name: 'state',
      head: t('report.state'),
      cell: ({ standing }) => (
        <span className={`return-standing return-${standing}`}>
          <span aria-hidden="true">{MARKS[standing]} </span>
          {t(`report.standing.${standing}`)}
        </span>
      ),
    },
    {
      name: 'name',
      head: t('report.return'),
      cell: ({ submission }) => (
        <>
          <SubmissionLink id={submission.id}>{say(submission.round.label)}</SubmissionLink>
          <span className="report-sub muted">
            {submission.regionName} · {t(`reporting.state.${submission.state}`)}
          </span>
        </>
      ),
    },
    {
      name: 'agency',
      head: t('target.agency'),
      cell: ({ submission }) => (
        <AgencyLink id={submission.agency.id}>{submission.agency.name}</AgencyLink>
      ),
    },
    {
      name: 'due',
      head: t('report.dueOn'),
      cell: ({ dueOn }) => <span className="nowrap">{dueOn}</span>,
    },
    {
      name: 'late',
      head: t('report.daysLate'),
      cell: ({ daysLate }) => t('supervision.days', { count: daysLate }),
    },
    {
      name: 'extensions',
      head: t('report.extensions'),
      cell: ({ submission }) => t('report.times', { count: submission.extensions.granted }),
    },
    {
      name: 'reminders',
      head: t('report.reminders'),
      cell: ({ reminders }) => t('report.times', { count: reminders }),
    },
    {
      name: 'filled',
      head: t('report.filled'),
      cell: ({ submission }) => `${submission.filled}/${submission.expected}`,
    },
    {
      name: 'marks',
      head: t('report.marks'),
      cell: (row) => (
        <MarkList
          marks={row.marks}
          act={act?.({ kind: 'submission', id: row.submission.id }, nameOf(row))}
        />
      ),
      isEmpty: ({ marks }) => marks.length === 0 && act === undefined,
    },
  ];
  return (
    <ReportTable
      caption={t('report.lateReturns')}
      rows={rows}
      columns={columns}
      subjectOf={({ submission }) => ({ kind: 'submission', id: submission.id })}
      nameOf={nameOf}
      selection={selection}
    />
  );
}
