import type { RevisionPreview } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { MovedVerdicts } from '../shared/ui/moved-verdicts';
import { ScheduleChart } from './schedule-chart';

/** Every lamp that a change moves, before and after, with the schedule as it was and would be. */
export function PreviewTable({ preview }: { preview: RevisionPreview }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { breakdown } = preview;
  return (
    <div className="maintenance-preview" role="status">
      {preview.warnings.map((warning) => (
        <p key={warning.zh} className="maintenance-warning">
          {say(warning)}
        </p>
      ))}
      {preview.rows.length > 0 && <MovedVerdicts rows={preview.rows} />}
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
      {preview.rows.length > 0 && (
        <ScheduleChart schedule={preview.schedule} unit={preview.scheduleUnit} />
      )}
      <p className="muted">{t('preview.asOfToday', { day: formatDay(preview.today, language) })}</p>
    </div>
  );
}
