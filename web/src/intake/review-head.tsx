import { useEffect } from 'react';
import type { IntakeDocument, IntakeDraft } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, type Translate } from '../shared/messages/use-messages';
import type { Language } from '../shared/messages/i18n';
import { PlanLink } from '../shared/ui/links';
import { LeftList } from './confirm-outcome';
import { MayAmend } from './may-amend';
import { countOf, ReviewProgress } from './review-progress';
import { SameNumber } from './same-number';
import type { Review } from './use-review';

interface Props {
  readonly review: Review;
  readonly document: IntakeDocument;
}

/** What it is, how far it is, and what can be done with the whole. */
export function ReviewHead({ review, document }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { draft, setDialog } = review;
  const title = draft.header.title ?? draft.title ?? document.name;
  const sure = countOf(draft, 'sure');
  useEffect(() => {
    window.document.title = `${title} · ${t('nav.intake')}`;
  }, [title, t]);
  return (
    <header className="intake-head no-print">
      <div className="intake-head-line">
        <h1 lang="zh-CN">{title}</h1>
        <span className="muted" lang="zh-CN">
          {draft.amends && `${t('intake.amending', { title: draft.amends.title })} · `}
          <a href={`/api/intake/drafts/${draft.id}/file`} download>
            {document.name}
          </a>
        </span>
      </div>
      {!draft.can.edit && (
        <p role="status" className="case-warning">
          {whyReadOnly(draft, t, language)}{' '}
          {draft.plan && <PlanLink planKey={draft.plan.key}>{t('intake.openPlan')}</PlanLink>}
        </p>
      )}
      <LeftList left={draft.left} />
      {draft.can.edit && <SameNumber draft={draft} />}
      {draft.can.edit && <MayAmend draft={draft} />}
      <div className="intake-head-line no-print">
        <ReviewProgress draft={draft} onShow={review.show} />
        <div className="intake-acts">
          {draft.can.edit && (
            <button
              type="button"
              className={sure > 0 ? 'button button-primary' : 'button'}
              disabled={sure === 0}
              onClick={() => setDialog('sure')}
            >
              {t('intake.acceptSure', { count: sure })}
            </button>
          )}
          {draft.can.edit && (
            <button
              type="button"
              className={draft.open.length === 0 ? 'button button-primary' : 'button'}
              onClick={() => setDialog('confirm')}
            >
              {t('intake.confirm')}
            </button>
          )}
          {draft.can.discard && (
            <button type="button" className="button" onClick={() => setDialog('discard')}>
              {t('intake.discard')}
            </button>
          )}
          <button type="button" className="button" onClick={() => window.print()}>
            {t('common.print')}
          </button>
          <button type="button" className="button" onClick={() => setDialog('help')}>
            {t('intake.keys')}
          </button>
        </div>
      </div>
      {draft.warnings.length > 0 && draft.state === 'open' && (
        <details className="intake-warnings no-print">
          <summary>
            {t('intake.warnings')}（{draft.warnings.length}）
          </summary>
          <ul lang="zh-CN">
            {draft.warnings.map(({ code, words, start }) => (
              <li key={`${code} ${start}`}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

function whyReadOnly(draft: IntakeDraft, t: Translate, language: Language): string {
  if (draft.state === 'open') return t('intake.readOnly.looking');
  return t(`intake.readOnly.${draft.state}`, {
    who: draft.closedBy ?? '—',
    day: formatDay(draft.closedOn, language),
    reason: draft.closeReason ?? '—',
  });
}
