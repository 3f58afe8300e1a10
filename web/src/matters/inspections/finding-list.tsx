import { Link } from '@tanstack/react-router';
import type { InspectionFinding } from '../../api/model';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { MatterDue, MatterState } from '../matter-marks';

/** The findings as a list that also prints on upright sheets. */
export function FindingList({ findings }: { readonly findings: readonly InspectionFinding[] }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('inspections.findings')}</h2>
      {findings.length === 0 && <p className="muted">{t('inspections.noFindings')}</p>}
      <ol className="matter-timeline">
        {findings.map((finding) => (
          <li key={finding.id}>
            <p>
              <strong>{t(`inspections.kind.${finding.kind}`)}</strong>
              {' · '}
              <span lang="zh-CN">{finding.place}</span>
              <span className="cell-sub" lang="zh-CN">
                {finding.planTitle}
              </span>
            </p>
            <p className="matter-text" lang="zh-CN">
              {finding.text}
            </p>
            {finding.facts && (
              <p className="matter-text" lang="zh-CN">
                {t('inspections.facts')}：{finding.facts}
              </p>
            )}
            {finding.kind === 'problem' && (
              <dl className="matter-facts">
                <dt>{t('inspections.demand')}</dt>
                <dd lang="zh-CN">{finding.demand ?? '—'}</dd>
                <dt>{t('inspections.owner')}</dt>
                <dd lang="zh-CN">{(finding.matter?.owner ?? finding.owner)?.name ?? '—'}</dd>
                <dt>{t('inspections.due')}</dt>
                <dd>
                  {finding.matter ? (
                    <MatterDue matter={finding.matter} />
                  ) : (
                    formatDay(finding.dueOn, language)
                  )}
                </dd>
                {finding.matter && (
                  <>
                    <dt>{t('matters.state')}</dt>
                    <dd>
                      <MatterState matter={finding.matter} />{' '}
                      <Link
                        className="no-print"
                        to="/matters/$id"
                        params={{ id: String(finding.matter.id) }}
                      >
                        {t('directive.open')}
                      </Link>
                    </dd>
                  </>
                )}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
