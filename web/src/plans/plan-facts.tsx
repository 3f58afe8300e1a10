import type { ReactNode } from 'react';
import type { PlanDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, type Translate } from '../shared/messages/use-messages';
import type { Language } from '../shared/messages/i18n';
import { LampCountsBar } from '../shared/ui/lamp-counts';
import { PlanLink, TargetListLink } from '../shared/ui/links';

function validity(plan: PlanDetail, t: Translate, language: Language): string {
  const from = plan.effectiveFrom && formatDay(plan.effectiveFrom, language);
  const to = plan.effectiveTo && formatDay(plan.effectiveTo, language);
  if (from && to) return t('plan.validBetween', { from, to });
  if (from) return t('plan.validFrom', { from });
  if (to) return t('plan.validUntil', { to });
  return t('plan.validityUnstated');
}

/** Head of the document, its place among other documents, and how well it is covered. */
export function PlanFacts({ plan }: { plan: PlanDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { coverage, counts } = plan;
  const clauses = coverage.clausesWithTarget + coverage.clausesWithoutTarget;
  return (
    <div className="plan-head">
      <section className="panel" aria-labelledby="plan-facts">
        <h2 id="plan-facts">{t('plan.facts')}</h2>
        <dl className="plan-facts">
          <Fact label={t('plan.docNo')}>{plan.docNo ?? t('plan.noDocNo')}</Fact>
          <Fact label={t('plan.issuer')}>{plan.issuer}</Fact>
          <Fact label={t('plan.issuedOn')}>{formatDay(plan.issuedOn, language)}</Fact>
          {plan.publishedOn && (
            <Fact label={t('plan.publishedOn')}>{formatDay(plan.publishedOn, language)}</Fact>
          )}
          <Fact label={t('plan.validity')}>{validity(plan, t, language)}</Fact>
          <Fact label={t('plan.horizon')}>
            {plan.horizon ? formatDay(plan.horizon, language) : t('plan.noHorizon')}
          </Fact>
          <Fact label={t('plan.activatedOn')}>{formatDay(plan.activatedOn, language)}</Fact>
          {plan.missingAnnexes.length > 0 && (
            <Fact label={t('plan.missingAnnexes')}>
              <span lang="zh-CN">{plan.missingAnnexes.join('；')}</span>
            </Fact>
          )}
        </dl>
      </section>
      <section className="panel" aria-labelledby="plan-relations">
        <h2 id="plan-relations">{t('plan.relations')}</h2>
        <h3>{t('plan.implements')}</h3>
        {plan.implements.length === 0 ? (
          <p className="muted">{t('plan.none')}</p>
        ) : (
          <ul className="plan-list">
            {plan.implements.map((higher) => (
              <li key={higher.title} lang="zh-CN">
                {higher.planKey ? (
                  <PlanLink planKey={higher.planKey}>{higher.title}</PlanLink>
                ) : (
                  higher.title
                )}{' '}
                {higher.docNo && <span className="muted">{higher.docNo}</span>}
              </li>
            ))}
          </ul>
        )}
        <h3>{t('plan.implementedBy')}</h3>
        {plan.implementedBy.length === 0 ? (
          <p className="muted">{t('plan.none')}</p>
        ) : (
          <ul className="plan-list">
            {plan.implementedBy.map((lower) => (
              <li key={lower.id} lang="zh-CN">
                <PlanLink planKey={lower.key}>{lower.title}</PlanLink>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel" aria-labelledby="plan-coverage">
        <h2 id="plan-coverage">{t('plan.lampsTitle')}</h2>
        {counts.total === 0 ? (
          <p className="muted">{t('plan.noTargets')}</p>
        ) : (
          <LampCountsBar
            counts={counts}
            link={(lamp, content, label) => (
              <TargetListLink filters={{ plan: plan.plan.key, lamp }} aria-label={label}>
                {content}
              </TargetListLink>
            )}
          />
        )}
        <h3>{t('plan.coverage')}</h3>
        <ul className="plan-list">
          <li>{t('plan.withTarget', { part: coverage.clausesWithTarget, all: clauses })}</li>
          <li>{t('plan.withoutTarget', { part: coverage.clausesWithoutTarget, all: clauses })}</li>
          <li>
            {t('plan.withoutAgency', { part: coverage.targetsWithoutAgency, all: counts.total })}
          </li>
          <li>{t('plan.assigned', { part: coverage.targetsAssigned, all: counts.total })}</li>
        </ul>
      </section>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
