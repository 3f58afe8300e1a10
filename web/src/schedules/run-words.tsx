import type { ScheduleRun } from '../api/model';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';

/** When it ran, how long, and at whose word. */
export function RunFacts({ run }: { run: ScheduleRun }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <>
      {formatInstant(run.startedAt, language)}
      <span className="schedules-what muted">
        <RunBy run={run} /> · {t('schedules.seconds', { seconds: seconds(run.durationMs) })}
      </span>
    </>
  );
}

export function RunBy({ run: { by } }: { run: ScheduleRun }) {
  const t = useMessages();
  if (by.kind === 'schedule') return <>{t('schedules.bySchedule')}</>;
  return (
    <>{by.name === null ? t('schedules.byOther') : t('schedules.byHand', { name: by.name })}</>
  );
}

/** What came of it; a failure in words, shape and colour, with what to do. */
export function RunOutcome({ run }: { run: ScheduleRun }) {
  const t = useMessages();
  const say = useSay();
  if (run.state === 'done') return <>{run.outcome && say(run.outcome)}</>;
  return (
    <span className="schedules-failed">
      <strong>✕ {t('schedules.failed')}</strong>{' '}
      {t('schedules.failedWhat', { code: run.errorCode ?? '' })}
    </span>
  );
}

export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
