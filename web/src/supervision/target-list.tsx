import type { ReactNode } from 'react';
import type { ListedTarget, OverdueReport, OverdueRow, OverdueRows } from '../api/model';
import type { Subject } from '../shared/subject';
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
import type { RowAct } from './row-act';
import { SelectAll, SelectRow, useRowChoice } from './select-row';
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
  const choice = useRowChoice(
    selection,
    rows.map(({ target }): Subject => ({ kind: 'target', id: target.id })),
  );
  const columns = [
    ['state', list === 'behind' ? t('lamp.label') : t('report.state')],
    ['name', t('report.matter')],
    ['bodies', t('supervision.bodies')],
    ['deadline', t('deadline.label')],
    ['latest', t('report.latest')],
    ['gap', t('report.gap')],
    ['outlook', t('report.outlook')],
    ['marks', t('report.marks')],
  ] as const;
  return (
    <table className="table target-table report-rows" role="table">
      <caption className="visually-hidden">{caption}</caption>
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
          <tr key={row.target.id} role="row">
            {choice && (
              <td role="cell" className="cell-select no-print">
                <SelectRow choice={choice} index={index} name={row.target.name} />
              </td>
            )}
            {columns.map(([name, head]) => (
              <td
                key={name}
                role="cell"
                className={`cell-${name}`}
                data-label={head}
                data-empty={isEmpty(row, name, act) || undefined}
              >
                {CELLS[name](row, list, act)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells that hold a dash only: a phone leaves them out. */
function isEmpty(
  { target, shortfall, needed, marks }: OverdueRow,
  name: CellName,
  act: RowAct | undefined,
): boolean {
  if (name === 'marks') return marks.length === 0 && act === undefined;
  if (name === 'gap') return target.gap === null && shortfall === null;
  return name === 'outlook' && target.outlook === null && needed === null;
}

type CellName = 'state' | 'name' | 'bodies' | 'deadline' | 'latest' | 'gap' | 'outlook' | 'marks';

type Cell = (row: OverdueRow, list: Props['list'], act: RowAct | undefined) => ReactNode;

const CELLS: Record<CellName, Cell> = {
  state: (row, list) =>
    list === 'behind' ? <LampMark lamp={row.target.lamp} /> : <PassedState row={row} />,
  name: ({ target }) => <Matter target={target} />,
  bodies: ({ responsibilities }) => <BodyList responsibilities={responsibilities} />,
  deadline: ({ target }, list) => <Deadline target={target} counted={list === 'behind'} />,
  latest: ({ target }) => <Latest target={target} />,
  gap: (row) => <Gap row={row} />,
  outlook: (row) => <Outlook row={row} />,
  marks: ({ target, marks }, _list, act) => (
    <MarkList marks={marks} act={act?.({ kind: 'target', id: target.id }, target.name)} />
  ),
};

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
