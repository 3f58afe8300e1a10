import type { DeadlineCounts, LampCounts } from '../api/model';
import { LAMPS } from '../shared/lamps';
import { useMessages } from '../shared/messages/use-messages';
import { LampShape } from '../shared/ui/lamp-mark';
import { TargetListLink, type TargetFilters } from '../shared/ui/links';

interface LampTilesProps {
  counts: LampCounts;
  deadlines: DeadlineCounts;
  /** Plan and region of the page, which the list behind a tile keeps. */
  scope: Pick<TargetFilters, 'plan' | 'region'>;
}

const AMONG = ['overdue', 'missed', 'unproven', 'awaiting_final'] as const;

/** Six counts that sum to the total, and those among them whose deadline asks for attention. */
export function LampTiles({ counts, deadlines, scope }: LampTilesProps) {
  const t = useMessages();
  return (
    <nav className="tiles" aria-label={t('overview.tiles')}>
      <TargetListLink filters={scope} className="tile">
        <span className="tile-word">{t('overview.total')}</span>
        <span className="tile-figure">{counts.total}</span>
      </TargetListLink>
      {LAMPS.map((lamp) => (
        <TargetListLink
          key={lamp}
          filters={{ ...scope, lamp }}
          className={`tile tile-lamp tile-${lamp}`}
        >
          <span className="tile-word">
            <LampShape lamp={lamp} /> {t(`lamp.${lamp}`)}
          </span>
          <span className="tile-figure">
            {counts[lamp]}{' '}
            <small className="muted">{t('overview.ofTotal', { total: counts.total })}</small>
          </span>
        </TargetListLink>
      ))}
      <div className="tiles-among" role="group" aria-label={t('overview.among')}>
        <span className="muted tiles-among-word">{t('overview.amongShort')}</span>
        {AMONG.map((deadline) => (
          <TargetListLink key={deadline} filters={{ ...scope, deadline }} className="tile-among">
            {t(`deadline.${deadline}`)} <strong>{deadlines[deadline]}</strong>
          </TargetListLink>
        ))}
      </div>
    </nav>
  );
}
