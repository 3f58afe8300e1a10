import type { PreviewVerdict, RevisionPreview } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatGap, formatPercent, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';
import { ScheduleChart } from './schedule-chart';

/** Every lamp that a change moves, before and after, with the schedule as it was and would be. */
export function PreviewTable({ preview }: { preview: RevisionPreview }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { breakdown } = preview;
  const several = new Set(preview.rows.map((row) => row.target.id)).size > 1;
  return (
    <div className="maintenance-preview" role="status">
      {preview.warnings.map((warning) => (
        <p key={warning.zh} className="maintenance-warning">
          {say(warning)}
        </p>
      ))}
      <div className="maintenance-scroll">
        <table className="table">
          <caption>{t('preview.title')}</caption>
          <thead>
            <tr>
              {several && <th scope="col">{t('preview.target')}</th>}
              <th scope="col">{t('preview.period')}</th>
              <th scope="col">{t('preview.before')}</th>
              <th scope="col">{t('preview.after')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={`${row.target.id} ${row.periodEnd}`}>
                {several && <td>{row.target.name}</td>}
                <th scope="row" className="nowrap">
                  {row.period ? say(row.period) : t('preview.today')}
                </th>
                <td>
                  <Verdict verdict={row.before} today={row.periodEnd === null} />
                </td>
                <td>
                  <Verdict verdict={row.after} today={row.periodEnd === null} />
                  {row.before?.lamp === row.after?.lamp && (
                    <span className="muted"> {t('preview.unmoved')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {breakdown && (
        <p>
          {t('preview.breakdown', {
            name: breakdown.whole.name,
            goal: formatQuantity(breakdown.after.goal, breakdown.unit),
            before: formatQuantity(breakdown.before.sum, breakdown.unit),
            after: formatQuantity(breakdown.after.sum, breakdown.unit),
          })}
        </p>
      )}
      <ScheduleChart schedule={preview.schedule} unit={preview.scheduleUnit} />
      <p className="muted">{t('preview.asOfToday', { day: formatDay(preview.today, language) })}</p>
    </div>
  );
}

/** Lamp and figures of one judgement; the deadline clock only of the target as it stands. */
function Verdict({ verdict, today }: { verdict: PreviewVerdict | null; today: boolean }) {
  const t = useMessages();
  const language = useLanguage();
  if (!verdict) return <span className="muted">{t('preview.notMeasured')}</span>;
  const figures = [
    verdict.completion && t('preview.completion', { value: formatPercent(verdict.completion) }),
    verdict.expected &&
      t('preview.expected', { value: formatQuantity(verdict.expected, verdict.unit) }),
    verdict.gap && t('preview.gap', { value: formatGap(verdict.gap, verdict.gapUnit, language) }),
  ].filter(Boolean);
  return (
    <>
      <LampMark lamp={verdict.lamp} />{' '}
      {today && <DeadlineBadge target={{ deadlineState: verdict.deadlineState, daysLeft: null }} />}
      <div className="maintenance-figures">{figures.join(language === 'zh' ? '，' : ', ')}</div>
    </>
  );
}
