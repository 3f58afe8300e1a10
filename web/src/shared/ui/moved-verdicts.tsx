import type { MovedVerdict, PreviewVerdict } from '../../api/model';
import { formatGap, formatPercent, formatQuantity } from '../figures/figures';
import { useLanguage, useMessages, useSay } from '../messages/use-messages';
import { DeadlineBadge } from './deadline-badge';
import { LampMark } from './lamp-mark';

/** Every lamp that a change of terms or of a value moves, before and after. */
export function MovedVerdicts({ rows }: { rows: readonly MovedVerdict[] }) {
  const t = useMessages();
  const say = useSay();
  const several = new Set(rows.map((row) => row.target.id)).size > 1;
  return (
    <div className="moved-verdicts">
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
          {rows.map((row) => (
            <tr key={`${row.target.id} ${row.periodEnd}`}>
              {several && <td lang="zh-CN">{row.target.name}</td>}
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
      <div className="moved-figures">{figures.join(language === 'zh' ? '，' : ', ')}</div>
    </>
  );
}
