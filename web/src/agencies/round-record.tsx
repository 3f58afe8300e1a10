import type { ReportClock, SubmissionRef } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { SubmissionLink } from '../shared/ui/links';

const MARKS: Record<ReportClock, string> = { not_due: '·', due: '…', late: '✕', on_time: '✓' };

/** How the last eight rounds were reported; the count names what it is a share of. */
export function RoundRecord({ rounds }: { rounds: readonly SubmissionRef[] }) {
  const t = useMessages();
  const say = useSay();
  const settled = rounds.filter(({ clock }) => clock === 'late' || clock === 'on_time');
  return (
    <section className="panel" aria-labelledby="rounds-title">
      <h2 id="rounds-title">
        {t('agency.rounds')}{' '}
        {settled.length > 0 && (
          <span className="muted">
            {t('agency.onTime', {
              received: settled.length,
              onTime: settled.filter(({ clock }) => clock === 'on_time').length,
            })}
          </span>
        )}
      </h2>
      {rounds.length === 0 ? (
        <p className="muted">{t('agency.roundsNone')}</p>
      ) : (
        <ol className="rounds">
          {rounds.map((round) => (
            <li key={round.id} className={`round round-${round.clock}`}>
              <SubmissionLink id={round.id}>{say(round.round.label)}</SubmissionLink>
              <span>
                <span aria-hidden="true">{MARKS[round.clock]}</span> {t(`clock.${round.clock}`)}
              </span>
              <span className="muted">{round.submittedOn ?? '—'}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
