import type { JudgedTarget } from '../api/model';
import { formatDecimal, formatQuantity } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';
import { ResponsibilityTag } from '../shared/ui/responsibility-tag';
import { clauseElementId, type Clause, type ClauseNode } from './clause-tree';

interface Props {
  readonly nodes: readonly ClauseNode[];
  readonly targets: ReadonlyMap<number, JudgedTarget>;
  /** Locator of the clause that the address points at. */
  readonly marked: string | undefined;
}

/** Clauses in document order, nested as the document nests them. */
export function ClauseList({ nodes, targets, marked }: Props) {
  return (
    <ol className="clause-list">
      {nodes.map(({ clause, children }) => (
        <li key={clause.id}>
          <ClauseEntry clause={clause} targets={targets} marked={clause.locator === marked} />
          {children.length > 0 && <ClauseList nodes={children} targets={targets} marked={marked} />}
        </li>
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly clause: Clause;
  readonly targets: ReadonlyMap<number, JudgedTarget>;
  readonly marked: boolean;
}

function ClauseEntry({ clause, targets, marked }: EntryProps) {
  const t = useMessages();
  const own = clause.targetIds
    .map((id) => targets.get(id))
    .filter((target): target is JudgedTarget => target !== undefined);
  const Heading = clause.depth === 0 ? 'h3' : 'h4';
  return (
    <div
      id={clauseElementId(clause.locator)}
      className={`clause${marked ? ' clause-marked' : ''}`}
      {...(marked && { 'aria-current': 'location' as const })}
    >
      <Heading lang="zh-CN">
        {clause.locator !== clause.heading && (
          <span className="clause-locator">{clause.locator} </span>
        )}
        {clause.heading}
      </Heading>
      {clause.notes.map((note, i) => (
        <p key={i} className="clause-note">
          <span className="muted">
            {clause.notes.length > 1 ? t('plan.noteNumber', { number: i + 1 }) : t('plan.note')}
          </span>
          {note.map((responsibility) => (
            <ResponsibilityTag
              key={`${responsibility.agency.id}${responsibility.role}`}
              responsibility={responsibility}
            />
          ))}
        </p>
      ))}
      {own.length > 0 && (
        <ul
          className="clause-targets"
          aria-label={t('plan.targetsOf', { locator: clause.locator })}
        >
          {own.map((target) => (
            <TargetEntry key={target.id} target={target} />
          ))}
        </ul>
      )}
      {clause.incentives.length > 0 && <Incentives clause={clause} />}
      {clause.notGoals.length > 0 && (
        <details className="clause-more">
          <summary>{t('plan.notGoals', { count: clause.notGoals.length })}</summary>
          <ul lang="zh-CN">
            {clause.notGoals.map(({ phrase, reason }) => (
              <li key={phrase}>
                <q>{phrase}</q> <span className="muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function TargetEntry({ target }: { target: JudgedTarget }) {
  const say = useSay();
  return (
    <li>
      <span className="clause-lamp">
        <LampMark lamp={target.lamp} />
      </span>
      <span>
        <TargetLink id={target.id}>
          <span lang="zh-CN">{target.name}</span>
        </TargetLink>{' '}
        <span>{say(target.goalText)}</span>
        {target.attained !== null && (
          <span className="muted"> · {formatQuantity(target.attained, target.attainedUnit)}</span>
        )}
      </span>
      <DeadlineBadge target={target} />
      <ResponsibilityTag responsibility={target.reporter} showRole={false} />
    </li>
  );
}

function Incentives({ clause }: { clause: Clause }) {
  const t = useMessages();
  return (
    <div className="clause-incentives">
      <strong>{t('plan.incentives')}</strong>
      <ul>
        {clause.incentives.map((incentive, i) => (
          <li key={i}>
            <span lang="zh-CN">{incentive.condition}</span>
            {incentive.amount !== null && (
              <>
                {' '}
                <b>
                  {t('plan.incentiveAmount', {
                    amount: formatDecimal(incentive.amount),
                    unit: incentive.unit,
                  })}
                </b>
              </>
            )}
            {incentive.cap !== null && (
              <span className="muted">
                {' '}
                {t('plan.incentiveCap', {
                  amount: formatDecimal(incentive.cap),
                  unit: incentive.capUnit ?? incentive.unit,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
