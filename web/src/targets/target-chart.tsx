import { lazy, Suspense } from 'react';
import type { TargetDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay, type Translate } from '../shared/messages/use-messages';
import type { Language } from '../shared/messages/i18n';
import { useSession } from '../shared/session';
import { chartModel, resetsEachYear } from './chart-series';
import { ChartTable } from './chart-table';

/** The drawing library comes after the first paint: verdict and figures never wait for it. */
const ProgressChart = lazy(() =>
  import('../shared/charts/progress-chart').then((m) => ({ default: m.ProgressChart })),
);

const TABLE_ID = 'chart-data';

/** Chart of one target with its data as a table; the title is the verdict. */
export function TargetChart({ detail }: { detail: TargetDetail }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { today } = useSession();
  const { target, asOf } = detail;
  const unit = target.attainedUnit;
  const goal = formatQuantity(target.goal, unit);
  const deadlineDay = formatDay(target.deadline, language);
  const model = chartModel(detail, {
    goal: t('target.chart.goal', { value: goal }),
    goalUpper: t('target.chart.goalUpper', { value: formatQuantity(target.goalUpper, unit) }),
    goals: goalLabels(detail, t, language),
    deadline: t(target.deadlineStated ? 'target.chart.deadline' : 'target.chart.planEnd', {
      day: deadlineDay,
    }),
    asOf: t(asOf === today ? 'target.chart.today' : 'target.chart.asOf', {
      day: formatDay(asOf, language),
    }),
  });
  const notes = chartNotes(detail, model.asOf === null, t, language);

  return (
    <section className="target-chart">
      <Suspense fallback={<div className="target-chart-waiting" aria-hidden="true" />}>
        <ProgressChart
          model={model}
          title={say(target.verdict)}
          description={describe(detail, say(target.goalText), t, language)}
          unit={t(resetsEachYear(detail) ? 'target.chart.unitYtd' : 'target.chart.unit', { unit })}
          words={{
            schedule: t(
              detail.scheduleProjected ? 'target.chart.scheduleProjected' : 'target.chart.schedule',
            ),
            actual: t('target.chart.actual'),
            outlook: t('target.chart.outlook'),
            band: t('target.chart.band'),
            skip: t('target.chart.skip'),
          }}
          formatValue={(value) => formatDecimal(plainDecimal(value))}
          formatQuantity={(value) => formatQuantity(plainDecimal(value), unit)}
          formatDay={(day) => formatDay(day, language)}
          skipTo={TABLE_ID}
        />
      </Suspense>
      {notes.map((note) => (
        <p key={note} className="target-note muted">
          {note}
        </p>
      ))}
      <ChartTable id={TABLE_ID} detail={detail} />
    </section>
  );
}

/** Each goal with the day from which it is asked; a day that moved is said, too. */
function goalLabels(detail: TargetDetail, t: Translate, language: Language): string[] {
  const unit = detail.target.attainedUnit;
  return detail.goals.map(({ from, goal, deadline }, index) => {
    const value = formatQuantity(goal, unit);
    if (from === null) return t('target.chart.goalFirst', { value });
    const day = formatDay(from, language);
    const before = detail.goals[index - 1];
    return before?.goal === goal
      ? t('target.chart.deadlineFrom', { day, deadline: formatDay(deadline, language) })
      : t('target.chart.goalFrom', { value, day });
  });
}

/** Axis values are round numbers; written out, because the formatter takes no exponent. */
function plainDecimal(value: number): string {
  return value.toFixed(4);
}

/** What the picture leaves out is said below it. */
function chartNotes(
  detail: TargetDetail,
  asOfLeftOut: boolean,
  t: Translate,
  language: Language,
): string[] {
  const day = formatDay(detail.asOf, language);
  const notes: string[] = [];
  if (!detail.periods.some((period) => period.attained !== null)) {
    notes.push(t('target.chart.noValue', { day }));
  }
  if (detail.schedule.length === 0 && detail.target.lamp === 'unscheduled') {
    notes.push(t('target.chart.noScheduleYet'));
  }
  if (asOfLeftOut) notes.push(t('target.chart.laterThanDrawn', { day }));
  return notes;
}

/** The chart in sentences, for those who do not see it. */
function describe(detail: TargetDetail, goal: string, t: Translate, language: Language): string {
  const { target } = detail;
  const unit = target.attainedUnit;
  const known = detail.periods
    .filter((period) => period.attained !== null && period.periodEnd <= detail.asOf)
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
  const last = known.at(-1);
  const scheduled = detail.schedule.at(-1);
  return [
    t('target.chart.descGoal', { name: target.name, goal }),
    target.deadline &&
      t('target.chart.descDeadline', { day: formatDay(target.deadline, language) }),
    ...goalLabels(detail, t, language)
      .slice(1)
      .map((label) => t('target.chart.descChanged', { label })),
    scheduled &&
      t('target.chart.descSchedule', {
        day: formatDay(scheduled.on, language),
        value: formatQuantity(scheduled.value, unit),
      }),
    last
      ? t('target.chart.descLatest', {
          count: known.length,
          day: formatDay(last.periodEnd, language),
          value: formatQuantity(last.attained, unit),
        })
      : t('target.chart.noValue', { day: formatDay(detail.asOf, language) }),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}
