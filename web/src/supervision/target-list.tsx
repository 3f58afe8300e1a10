import type { ListedTarget, OverdueReport, OverdueRow, OverdueRows } from '../api/model';
import { formatPeriod } from '../shared/figures/days';
import { formatGap, formatQuantity, MISSING } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';
import { PlanLink, TargetLink } from '../shared/ui/links';
import { BodyList } from './body-list';
import { ListSection } from './list-section';
import { MarkList } from './mark-list';
import { ReportTable, type ReportColumn } from './report-table';
import type { RowAct } from './row-act';
import { useListRows } from './use-list-rows';
import type { Selection } from './use-selection';

interface Props {
  readonly list: 'deadlines_stated' | 'deadlines_unstated' | 'behind';
  readonly first: OverdueReport['behind'];
  readonly search: OverdueReportSearch;
  readonly title: string;
  readonly none: string;
  /** Null for those who choose nothing. */
  readonly selection: Selection | null;
  readonly act: RowAct | undefined;
}

const rowsOf = (page: OverdueRows) => (page.kind === 'targets' ? page.rows : []);

/** Targets past their deadline or behind schedule, one row each however many bodies share it. */
export function TargetList({ list, first, search, title, none, selection, act }: Props) {
  const found = useListRows(search, list, first, rowsOf, ({ target }) => target.id);
  return (
    <ListSection list={found} title={title} none={none}>
      {(rows) => (
        <TargetRows rows={rows} list={list} caption={title} selection={selection} act={act} />
      )}
    </ListSection>
  );
}

interface RowsProps extends Pick<Props, 'list' | 'selection' | 'act'> {
  readonly rows: readonly OverdueRow[];
  readonly caption: string;
}

function TargetRows({ rows, list, caption, selection, act }: RowsProps) {
  const t = useMessages();
  const behind = list === 'behind';
  const columns: readonly ReportColumn<OverdueRow>[] = [
    {
      name: 'state',
      head: behind ? t('lamp.label') : t('report.state'),
      cell: (row) => (behind ? <LampMark lamp={row.target.lamp} /> : <PassedState row={row} />),
    },
    { name: 'name', head: t('report.matter'), cell: ({ target }) => <Matter target={target} /> },
    {
      name: 'bodies',
      head: t('supervision.bodies'),
      cell: ({ responsibilities }) => <BodyList responsibilities={responsibilities} />,
    },
    {
      name: 'deadline',
      head: t('deadline.label'),
      cell: ({ target }) => <Deadline target={target} counted={behind} />,
    },
    { name: 'latest', head: t('report.latest'), cell: ({ target }) => <Latest target={target} /> },
    {
      name: 'gap',
      head: t('report.gap'),
      cell: (row) => <Gap row={row} />,
      isEmpty: ({ target, shortfall }) => target.gap === null && shortfall === null,
    },
    {
      name: 'outlook',
      head: t('report.outlook'),
      cell: (row) => <Outlook row={row} />,
      isEmpty: ({ target, needed }) => target.outlook === null && needed === null,
    },
    {
      name: 'marks',
      head: t('report.marks'),
      cell: ({ target, marks }) => (
        <MarkList marks={marks} act={act?.({ kind: 'target', id: target.id }, target.name)} />
      ),
      isEmpty: ({ marks }) => marks.length === 0 && act === undefined,
    },
  ];
  return (
    <ReportTable
      caption={caption}
      rows={rows}
      columns={columns}
      subjectOf={({ target }) => ({ kind: 'target', id: target.id })}
      nameOf={({ target }) => target.name}
      selection={selection}
    />
  );
}

function PassedState({ row: { target, daysLate } }: { row: OverdueRow }) {
  const t = useMessages();
  return (
    <>
      <DeadlineBadge target={target} />
      {target.deadlineState === 'unproven' && daysLate !== null && (
        <span className="cell-sub muted">{t('report.daysPast', { count: daysLate })}</span>
      )}
    </>
  );
}

function Matter({ target }: { target: ListedTarget }) {
  const say = useSay();
  return (
    <>
      <TargetLink id={target.id}>{target.name}</TargetLink>
      <span className="report-sub muted">
        <PlanLink planKey={target.plan.key} title={target.plan.title}>
          {target.plan.shortTitle}
        </PlanLink>{' '}
        · {say(target.goalText)}
      </span>
    </>
  );
}

/** `counted`: with the days that are left. */
function Deadline({ target, counted }: { target: ListedTarget; counted: boolean }) {
  const t = useMessages();
  if (target.deadline === null) return t('deadline.no_deadline');
  return (
    <>
      <span className="nowrap">{target.deadline}</span>
      {!target.deadlineStated && (
        <span className="cell-sub muted" title={t('deadline.unstated')}>
          {t('deadline.unstatedShort')}
        </span>
      )}
      {counted && target.daysLeft !== null && (
        <span className="cell-sub muted">{t('deadline.daysLeft', { count: target.daysLeft })}</span>
      )}
    </>
  );
}

function Latest({ target }: { target: ListedTarget }) {
  const t = useMessages();
  const language = useLanguage();
  if (target.attained === null) return <span className="nowrap muted">{t('report.noValue')}</span>;
  return (
    <>
      <span className="nowrap">{formatQuantity(target.attained, target.attainedUnit)}</span>
      {target.latest && (
        <span className="cell-sub muted">
          {formatPeriod(target.latest.periodEnd, target.accumulation, language)}
        </span>
      )}
    </>
  );
}

/** Against the schedule, and what is missing to the goal itself. */
function Gap({ row: { target, shortfall } }: { row: OverdueRow }) {
  const language = useLanguage();
  const say = useSay();
  if (target.gap === null && shortfall === null) return MISSING;
  return (
    <>
      {target.gap !== null && (
        <span className={`nowrap ${target.gap.startsWith('-') ? 'behind' : ''}`}>
          {formatGap(target.gap, target.gapUnit, language)}
        </span>
      )}
      {shortfall && <span className="report-sub muted">{say(shortfall)}</span>}
    </>
  );
}

function Outlook({ row: { target, needed } }: { row: OverdueRow }) {
  const t = useMessages();
  const say = useSay();
  if (target.outlook === null && needed === null) return MISSING;
  return (
    <>
      {target.outlook && say(target.outlook)}
      {needed && (
        <span className="report-sub">
          <span className="muted">{t('report.needed')}</span> {say(needed)}
        </span>
      )}
    </>
  );
}
