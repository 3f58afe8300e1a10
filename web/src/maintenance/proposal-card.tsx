import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { answered, api } from '../api/client';
import type { GoalProposal } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { MaintenanceLink } from '../shared/ui/links';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { PreviewTable } from './preview-table';
import { ProposalDecision } from './proposal-decision';

interface Props {
  readonly proposal: GoalProposal;
  readonly withTarget: boolean;
}

/** One proposed goal change, or end of a goal: what, why, on what basis, what it would move, and its decision. */
export function ProposalCard({ proposal, withTarget }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const titleId = useId();
  const { revision, target, can } = proposal;
  const { basis, decision } = revision;
  const open = can.decide || can.withdraw;
  // Not among what a write renews: once decided, there is nothing to preview.
  const preview = useQuery({
    queryKey: ['goal-change-preview', revision.id, target.verdict.zh],
    queryFn: () =>
      answered(
        api.GET('/api/goal-changes/{id}/preview', { params: { path: { id: revision.id } } }),
      ),
    enabled: open,
  });
  const day = (value: string | null) => formatDay(value, language);
  return (
    <section className="panel maintenance-section" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {withTarget ? (
          <MaintenanceLink id={target.id}>{target.name}</MaintenanceLink>
        ) : (
          t(`revision.${revision.kind}`)
        )}{' '}
        {withTarget && revision.kind === 'end' && (
          <span className="maintenance-tag">{t('revision.end')}</span>
        )}{' '}
        {decision && <span className="maintenance-tag">{t(`proposals.decision.${decision}`)}</span>}
      </h2>
      {withTarget && (
        <p className="muted">
          {target.plan.regionName} · {target.plan.title} · <LampMark lamp={target.lamp} />
        </p>
      )}
      <dl className="maintenance-facts">
        {revision.changes.map((change) => (
          <div key={change.label.zh}>
            <dt>{say(change.label)}</dt>
            <dd>
              {say(change.before)} → <strong>{say(change.after)}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('maintenance.reason')}</dt>
          <dd>{revision.reason}</dd>
        </div>
        {basis && (
          <div>
            <dt>{t('maintenance.basisTitle')}</dt>
            <dd>
              {basis.title}
              {basis.number !== null && `（${basis.number}）`} {day(basis.date)}
            </dd>
          </div>
        )}
      </dl>
      <p>
        {t('target.revisions.proposed', {
          name: revision.proposedBy,
          day: day(revision.proposedOn),
        })}
        {' · '}
        {revision.effectiveOn === null
          ? t('proposals.effectiveAtOnce')
          : t('proposals.effective', { day: day(revision.effectiveOn) })}
      </p>
      {decision && (
        <p>
          {t(`target.revisions.${decision}`, {
            name: revision.decidedBy ?? '',
            day: day(revision.decidedOn),
          })}{' '}
          {revision.decisionReason}
        </p>
      )}
      {open && preview.error && <ProblemNotice error={preview.error} />}
      {open && preview.data && <PreviewTable preview={preview.data} />}
      {open && <ProposalDecision proposal={proposal} />}
    </section>
  );
}
