import { Fragment, type ReactNode } from 'react';
import type { MovementReport, MovementRow, MovementStanding } from '../../api/model';
import { formatGap } from '../../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import { DeadlineBadge } from '../../shared/ui/deadline-badge';
import { LampMark } from '../../shared/ui/lamp-mark';
import { PlanLink, TargetLink } from '../../shared/ui/links';
import { ResponsibilityTag } from '../../shared/ui/responsibility-tag';

const KINDS = ['down', 'up', 'closed', 'new', 'same', 'left'] as const;

/** Targets by how they moved, worse ones first, each with both states and what came in between. */
export function MovementTable({ report }: { report: MovementReport }) {
  const t = useMessages();
  const heads = [
    t('target.name'),
    t('target.plan'),
    t('target.agency'),
    t('movement.judgement'),
    t('figure.gap'),
    t('movement.meanwhile'),
  ];
  return (
    <table className="table target-table movement-table" role="table">
      <caption className="visually-hidden">{t('movement.table')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {KINDS.map((kind) => {
        const rows = report.rows.filter((row) => row.movement === kind);
        if (rows.length === 0) return null;
        return (
          <tbody key={kind} role="rowgroup">
            <tr role="row" className="movement-head">
              <th role="rowheader" scope="rowgroup" colSpan={heads.length}>
                {t('movement.group', {
                  name: t(`movement.${kind}`),
                  count: report.totals[kind],
                })}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.target.id} row={row} heads={heads} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ row, heads }: { row: MovementRow; heads: readonly string[] }) {
  const say = useSay();
  const { target } = row;
  const cells: readonly [string, ReactNode][] = [
    ['name', <TargetLink id={target.id}>{target.name}</TargetLink>],
    [
      'plan',
      <PlanLink planKey={target.plan.key} title={target.plan.title}>
        {target.plan.shortTitle}
      </PlanLink>,
    ],
    ['agency', <ResponsibilityTag responsibility={target.reporter} showRole={false} />],
    ['moved', <Judgement row={row} />],
    ['gap', <Gaps row={row} />],
    ['meanwhile', say(row.meanwhile)],
  ];
  return (
    <tr role="row">
      {cells.map(([name, content], index) => (
        <td key={name} role="cell" className={`cell-${name}`} data-label={heads[index]}>
          {content}
        </td>
      ))}
    </tr>
  );
}

/** Lamp, and the deadline clock where it moved: two clocks, each with its own change. */
function Judgement({ row }: { row: MovementRow }) {
  const t = useMessages();
  const { before, after, target } = row;
  const lampOf = (standing: MovementStanding | null, none: string) =>
    standing ? <LampMark lamp={standing.lamp} /> : <span className="muted">{none}</span>;
  const deadlineMoved = before && after && before.deadlineState !== after.deadlineState;
  return (
    <>
      <span className="movement-change">
        {before?.lamp === after?.lamp ? (
          lampOf(after, '')
        ) : (
          <Change
            from={lampOf(before, t('movement.notJudged'))}
            to={lampOf(after, t('movement.gone'))}
          />
        )}
      </span>
      {deadlineMoved && (
        <span className="movement-change">
          <Change
            from={
              <DeadlineBadge target={{ deadlineState: before.deadlineState, daysLeft: null }} />
            }
            to={<DeadlineBadge target={target} />}
          />
        </span>
      )}
    </>
  );
}

function Gaps({ row: { before, after } }: { row: MovementRow }) {
  const language = useLanguage();
  const gapOf = (standing: MovementStanding | null) =>
    formatGap(standing?.gap ?? null, standing?.gapUnit ?? null, language);
  const [from, to] = [gapOf(before), gapOf(after)];
  if (before === null || from === to) return to;
  return (
    <span className="movement-change">
      <Change from={from} to={to} />
    </span>
  );
}

function Change({ from, to }: { from: ReactNode; to: ReactNode }) {
  const t = useMessages();
  return (
    <Fragment>
      <span>{from}</span>
      <span>
        <span aria-hidden="true">→ </span>
        <span className="visually-hidden">{t('movement.becomes')}</span>
        {to}
      </span>
    </Fragment>
  );
}
