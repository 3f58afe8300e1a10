import type { Schedule } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { RunBy, RunOutcome, seconds } from './run-words';

/** The last runs of all jobs, the newest first. */
export function RunHistory({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const runs = schedules
    .flatMap(({ title, runs: own }) => own.map((run) => ({ title, run })))
    .sort((a, b) => b.run.id - a.run.id);
  return (
    <section className="panel" aria-labelledby="schedules-history">
      <h2 id="schedules-history">{t('schedules.history')}</h2>
      {runs.length === 0 ? (
        <p className="muted">{t('schedules.historyNone')}</p>
      ) : (
        <table className="table" aria-labelledby="schedules-history">
          <thead>
            <tr>
              <th scope="col">{t('schedules.startedAt')}</th>
              <th scope="col">{t('schedules.job')}</th>
              <th scope="col">{t('schedules.onDay')}</th>
              <th scope="col">{t('schedules.by')}</th>
              <th scope="col">{t('schedules.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(({ title, run }) => (
              <tr key={run.id}>
                <td>
                  {formatInstant(run.startedAt, language)}
                  <span className="schedules-what muted">
                    {t('schedules.seconds', { seconds: seconds(run.durationMs) })}
                  </span>
                </td>
                <td>{say(title)}</td>
                <td className="nowrap">{formatDay(run.onDay, language)}</td>
                <td>
                  <RunBy run={run} />
                </td>
                <td>
                  <RunOutcome run={run} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
