import type { TargetDetail } from '../api/model';
import { formatDay, formatPeriod } from '../shared/figures/days';
import { formatDecimal, formatGap, formatPercent, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay, type Translate } from '../shared/messages/use-messages';
import type { Language } from '../shared/messages/i18n';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { EndedMark } from '../shared/ui/ended-mark';
import { LampMark } from '../shared/ui/lamp-mark';
import { ExplanationPanel } from './explanation-panel';

/** The gap in words: ahead or behind by time for quotients, better or worse for levels and rates. */
function gapWords(target: TargetDetail['target'], t: Translate, language: Language): string | null {
  if (target.gap === null) return null;
  const size = formatGap(target.gap.replace(/^-/, ''), target.gapUnit, language).replace(/^\+/, '');
  if (/^-?[0.]+$/.test(target.gap)) return t('target.verdict.inStep');
  const behind = target.gap.startsWith('-');
  if (target.expectedCompletion !== null) {
    return t(behind ? 'target.verdict.behind' : 'target.verdict.ahead', { gap: size });
  }
  return t(behind ? 'target.verdict.worse' : 'target.verdict.better', { gap: size });
}

/** Lamp, figures behind it, deadline, outlook and the reason, beside the chart. */
export function VerdictCard({ detail }: { detail: TargetDetail }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { target, outlook } = detail;
  const unit = target.attainedUnit;
  const gap = gapWords(target, t, language);
  return (
    <section className="target-verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{t('target.verdict.title')}</h2>
      <p className="target-verdict-lamp">
        <LampMark lamp={target.lamp} />
        {target.endedOn !== null && <EndedMark day={target.endedOn} />}
        {target.confirmationPending && <span>{t('lamp.confirmationPending')}</span>}
      </p>
      {gap && <p className="target-verdict-gap">{gap}</p>}
      {target.approximate && <p className="target-note muted">{t('target.verdict.approximate')}</p>}
      <dl className="target-facts">
        <Fact label={t('target.verdict.goal')}>{say(target.goalText)}</Fact>
        <Fact label={t('target.verdict.attained')}>
          {formatQuantity(target.attained, unit)}
          {target.latest && target.attained !== null && (
            <span className="target-note muted">
              {' '}
              {formatPeriod(target.latest.periodEnd, target.accumulation, language)}
            </span>
          )}
        </Fact>
        {target.completion !== null && (
          <Fact label={t('target.verdict.completion')}>{formatPercent(target.completion)}</Fact>
        )}
        {target.expectedCompletion !== null && (
          <Fact label={t('target.verdict.expectedCompletion')}>
            {formatPercent(target.expectedCompletion)}
          </Fact>
        )}
        {target.expected !== null && (
          <Fact label={t('target.verdict.expected')}>{formatQuantity(target.expected, unit)}</Fact>
        )}
        <Fact label={t('target.verdict.deadline')}>
          {target.deadline && <span>{formatDay(target.deadline, language)} </span>}
          <DeadlineBadge target={target} />
        </Fact>
      </dl>
      <h3>{t('target.verdict.outlook')}</h3>
      {outlook ? (
        <>
          <p>{say(outlook.sentence)}</p>
          {outlook.low !== outlook.high && (
            <p className="target-note muted">
              {t('target.chart.band')} {formatDecimal(outlook.low)} –{' '}
              {formatQuantity(outlook.high, unit)}
            </p>
          )}
          <p className="target-note muted">
            {t('target.verdict.method', { method: say(outlook.method) })}
          </p>
          {outlook.needed && (
            <p>
              <strong>{t('target.verdict.needed')}</strong> {say(outlook.needed)}
            </p>
          )}
        </>
      ) : (
        <p className="target-note muted">{t('target.verdict.noOutlook')}</p>
      )}
      <ExplanationPanel explanation={detail.explanation} />
    </section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
