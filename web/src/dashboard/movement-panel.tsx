import { Link } from '@tanstack/react-router';
import type { Lamp, Movement } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { LAMPS } from '../shared/lamps';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';

const DIRECTIONS = [
  ['up', '↑'],
  ['same', '→'],
  ['down', '↓'],
  ['new', '+'],
  ['closed', '✓'],
] as const;

interface Props {
  readonly movement: Movement;
  /** Plan and region of the page, which the list of what moved keeps. */
  readonly scope: { readonly plan?: string; readonly region?: string };
}

/** What changed since the last quarter: counts by direction, then the targets themselves. */
export function MovementPanel({ movement, scope }: Props) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="movement-title">
      <div className="panel-head">
        <h2 id="movement-title">{t('overview.movement')}</h2>
        <span className="muted">
          {t('overview.since', { day: formatDay(movement.since, language) })}
        </span>
        <Link to="/movement" search={scope}>
          {t('overview.movementAll')}
        </Link>
      </div>
      <ul className="movement-counts">
        {DIRECTIONS.map(([direction, arrow]) => (
          <li key={direction}>
            <Link to="/movement" search={{ ...scope, show: direction }}>
              <span aria-hidden="true">{arrow}</span> {t(`overview.${direction}`)}{' '}
              <strong>{movement[direction]}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {movement.changes.length === 0 ? (
        <p className="muted">{t('overview.noChange')}</p>
      ) : (
        <div className="panel-scroll" role="group" aria-labelledby="movement-title" tabIndex={0}>
          <ul className="plain-list">
            {movement.changes.map((change) => (
              <li key={change.targetId}>
                <span className="plain-list-main">
                  <TargetLink id={change.targetId}>{change.name}</TargetLink>{' '}
                  <span className="muted">{change.planShortTitle}</span>
                </span>
                <span className="plain-list-end movement-change">
                  <LampOrNew lamp={change.from} />
                  <span aria-hidden="true">→</span>
                  <span className="visually-hidden">{t('overview.changedTo')}</span>
                  <LampOrNew lamp={change.to} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function LampOrNew({ lamp }: { lamp: string | null }) {
  const t = useMessages();
  const known = LAMPS.find((name): name is Lamp => name === lamp);
  return known ? <LampMark lamp={known} /> : <>{t('overview.newlyJudged')}</>;
}
