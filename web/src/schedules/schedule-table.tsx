import { answered, api } from '../api/client';
import type { Schedule } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { RunFacts, RunOutcome } from './run-words';

/** One row for each job: what it does, its last run, its next one, and the button that runs it. */
export function ScheduleTable({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useMessages();
  return (
    <section className="panel" aria-labelledby="schedules-list">
      <h2 id="schedules-list">{t('schedules.list')}</h2>
      <table className="table" aria-labelledby="schedules-list">
        <thead>
          <tr>
            <th scope="col">{t('schedules.job')}</th>
            <th scope="col">{t('schedules.at')}</th>
            <th scope="col">{t('schedules.last')}</th>
            <th scope="col">{t('schedules.outcome')}</th>
            <th scope="col">{t('schedules.next')}</th>
            <th scope="col">{t('schedules.act')}</th>
          </tr>
        </thead>
        <tbody>
          {schedules.map((schedule) => (
            <ScheduleRow key={schedule.key} schedule={schedule} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ScheduleRow({ schedule }: { schedule: Schedule }) {
  const t = useMessages();
  const say = useSay();
  const { key, title, description, at, runs } = schedule;
  const [last] = runs;
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/schedules/{key}/run', {
        params: { path: { key }, header: { 'Idempotency-Key': header['Idempotency-Key'] } },
      }),
    ),
  );
  return (
    <tr>
      <th scope="row">
        {say(title)}
        <span className="schedules-what muted">{say(description)}</span>
      </th>
      <td className="nowrap">{at}</td>
      <td>{last ? <RunFacts run={last} /> : t('schedules.never')}</td>
      <td>
        {last && <RunOutcome run={last} />}
        {write.error && <ProblemNotice error={write.error} />}
      </td>
      <td>
        <NextRun schedule={schedule} />
      </td>
      <td>
        <button
          type="button"
          className="button nowrap"
          aria-label={t('schedules.runName', { name: say(title) })}
          disabled={write.isPending}
          onClick={() => write.mutate({ body: null, version: 1 })}
        >
          {t(write.isPending ? 'schedules.running' : 'schedules.run')}
        </button>
      </td>
    </tr>
  );
}

function NextRun({ schedule: { state, nextRunAt } }: { schedule: Schedule }) {
  const t = useMessages();
  const language = useLanguage();
  if (nextRunAt !== null) return <>{formatInstant(nextRunAt, language)}</>;
  return <>{state === 'waiting' ? '—' : t(`schedules.${state}`)}</>;
}
