import type { TargetDetail } from '../api/model';
import { formatDay, formatPeriod } from '../shared/figures/days';
import { formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { PlanLink } from '../shared/ui/links';

/** A preamble is called by its heading alone. */
function nameOf({ locator, heading }: TargetDetail['clauses'][number]): string {
  return locator === heading ? heading : `${locator} ${heading}`;
}

/** Where the goal stands in its document, and the terms it sets; the document's words stay Chinese. */
export function ClausePanel({ detail }: { detail: TargetDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { target, baseline } = detail;
  const terms = [
    t(`target.frequency.${detail.frequency}`),
    target.recurrence !== 'once' && t(`target.recurrence.${target.recurrence}`),
    detail.distribution === 'each' && t('target.distribution.each'),
  ].filter((term): term is string => Boolean(term));
  return (
    <section aria-labelledby="clause-title">
      <h2 id="clause-title">{t('target.clause.title')}</h2>
      <ul className="target-clauses">
        {detail.clauses.map((clause) => (
          <li key={`${clause.planKey}${clause.locator}`}>
            <PlanLink planKey={clause.planKey} clause={clause.locator}>
              <span lang="zh-CN">{nameOf(clause)}</span>
            </PlanLink>
            {clause.chapter && (
              <div className="target-note muted" lang="zh-CN">
                {clause.chapter}
              </div>
            )}
          </li>
        ))}
      </ul>
      <dl className="target-facts">
        <div>
          <dt>{t('target.clause.phrase')}</dt>
          <dd>
            <q lang="zh-CN">{detail.phrase}</q>
          </dd>
        </div>
        {baseline && (
          <div>
            <dt>{t('target.clause.baseline')}</dt>
            <dd>
              {formatPeriod(baseline.periodEnd, target.accumulation, language)}{' '}
              {baseline.value !== null && formatQuantity(baseline.value, detail.series.unit)}{' '}
              <span className="target-tag">
                {baseline.source !== null
                  ? t('target.clause.baselineEntered', { source: baseline.source })
                  : t(
                      baseline.stated
                        ? 'target.clause.baselineStated'
                        : 'target.clause.baselineAssumed',
                    )}
              </span>
            </dd>
          </div>
        )}
        {detail.evaluationEnd && (
          <div>
            <dt>{t('target.clause.evaluation')}</dt>
            <dd>{formatPeriod(detail.evaluationEnd, target.accumulation, language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('target.clause.frequency')}</dt>
          <dd>{terms.join(language === 'zh' ? '，' : ', ')}</dd>
        </div>
        {target.deadline && !target.deadlineStated && (
          <div>
            <dt>{t('deadline.label')}</dt>
            <dd>
              {formatDay(target.deadline, language)} {t('target.clause.unstatedDeadline')}
            </dd>
          </div>
        )}
        {detail.remark && (
          <div>
            <dt>{t('target.clause.remark')}</dt>
            <dd lang="zh-CN">{detail.remark}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
