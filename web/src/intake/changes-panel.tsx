import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { IntakeDraft, IntakeRow, PlanChanges } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { TargetLink } from '../shared/ui/links';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { QueryState } from '../shared/ui/query-state';
import { ChangePart } from './change-part';
import { EmptyParts } from './empty-parts';
import { GoalDifferences } from './goal-differences';
import { changesQuery } from './intake-query';
import { PartChangesList } from './part-changes-list';
import { figureWords } from './row-words';

interface Props {
  readonly draft: IntakeDraft;
  readonly onRow: (row: number) => void;
}

/** 变化: the amended document against the plan that runs, old and new side by side. */
export function ChangesPanel({ draft, onRow }: Props) {
  const query = useQuery(changesQuery(draft.id));
  return (
    <div className="intake-scroll">
      <QueryState query={query} skeletonHeight={20}>
        {(changes) => <Changes draft={draft} changes={changes} onRow={onRow} />}
      </QueryState>
    </div>
  );
}

function Changes({ draft, changes, onRow }: Props & { changes: PlanChanges }) {
  const t = useMessages();
  const say = useSay();
  const rows = new Map(draft.rows.map((row) => [row.id, row]));
  /** What a row may restate instead: whatever the document does not seem to state any more. */
  const free = changes.removed;
  return (
    <div className="intake-changes">
      <EmptyParts changes={changes} />
      <ChangePart title={t('intake.change.changed')} sign="△" count={changes.changed.length}>
        {changes.changed.map(({ row, target, differences }) => (
          <li key={row} className="intake-change">
            <RowLine row={rows.get(row)} onRow={onRow} />
            <GoalDifferences draft={draft} row={rows.get(row)} differences={differences} />
            <Match draft={draft} row={rows.get(row)} target={target} free={free} />
          </li>
        ))}
      </ChangePart>
      <ChangePart title={t('intake.change.added')} sign="+" count={changes.added.length}>
        {changes.added.map((id) => (
          <li key={id} className="intake-change">
            <RowLine row={rows.get(id)} onRow={onRow} />
            <Match draft={draft} row={rows.get(id)} target={null} free={free} />
          </li>
        ))}
      </ChangePart>
      <ChangePart title={t('intake.change.removed')} sign="−" count={changes.removed.length}>
        {changes.removed.map(({ id, name, clause, advice }) => (
          <li key={id} className="intake-change" lang="zh-CN">
            <span>
              <span className="muted">{clause}</span> <TargetLink id={id}>{name}</TargetLink>
            </span>
            <p className="muted">{say(advice)}</p>
          </li>
        ))}
      </ChangePart>
      <ChangePart title={t('intake.change.unchanged')} sign="=" count={changes.unchanged.length}>
        {changes.unchanged.map(({ row, target }) => (
          <li key={row} className="intake-change">
            <RowLine row={rows.get(row)} onRow={onRow} />
            <Match draft={draft} row={rows.get(row)} target={target} free={free} />
          </li>
        ))}
      </ChangePart>
      <PartChangesList of="notes" changes={changes.notes} onRow={onRow} />
      <PartChangesList of="incentives" changes={changes.incentives} onRow={onRow} />
    </div>
  );
}

function RowLine({ row, onRow }: { row: IntakeRow | undefined; onRow: (row: number) => void }) {
  const t = useMessages();
  if (row === undefined) return null;
  return (
    <span lang="zh-CN">
      <span className="muted">{row.fields.clause}</span>{' '}
      <button type="button" className="intake-jump" onClick={() => onRow(row.id)}>
        {row.fields.name || row.quote}
      </button>{' '}
      {row.type !== 'milestone' && <b>{figureWords(row, t)}</b>}
    </span>
  );
}

type TargetRef = PlanChanges['unchanged'][number]['target'];

interface MatchProps {
  readonly draft: IntakeDraft;
  readonly row: IntakeRow | undefined;
  /** Target that the row is taken to restate; null: none. */
  readonly target: TargetRef | null;
  readonly free: readonly TargetRef[];
}

/** Which target a row restates, where the match is wrong. */
function Match({ draft, row, target, free }: MatchProps) {
  const t = useMessages();
  const write = useWrite((body: { targetId: number | null }, header) =>
    answered(
      api.PUT('/api/intake/rows/{id}/match', {
        params: { path: { id: row?.id ?? 0 }, header },
        body,
      }),
    ),
  );
  if (row === undefined || !draft.can.edit) return null;
  const options = target === null ? free : [target, ...free];
  return (
    <>
      {write.error && <ProblemNotice error={write.error} />}
      <label className="intake-inline">
        {t('intake.change.matches')}
        <select
          className="field intake-match"
          lang="zh-CN"
          aria-label={`${t('intake.change.matches')}：${row.fields.name}`}
          disabled={write.isPending}
          value={target?.id ?? ''}
          onChange={(event) =>
            write.mutate({
              body: { targetId: event.target.value === '' ? null : Number(event.target.value) },
              version: row.version,
            })
          }
        >
          <option value="">{t('intake.change.noMatch')}</option>
          {options.map(({ id, name, clause }) => (
            <option key={id} value={id}>
              {clause} {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
