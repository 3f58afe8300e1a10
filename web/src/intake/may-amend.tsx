import { Link } from '@tanstack/react-router';
import type { IntakeDraft } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { PlanLink } from '../shared/ui/links';

interface Props {
  readonly draft: Pick<IntakeDraft, 'mayAmend'>;
}

/** Plans of the draft's name under other numbers, each with a way to amend it: a hint, no question. */
export function MayAmend({ draft: { mayAmend } }: Props) {
  const t = useMessages();
  const language = useLanguage();
  if (mayAmend.length === 0) return null;
  return (
    <div className="intake-why">
      <b>{t('intake.mayAmend')}</b>
      <ul>
        {mayAmend.map(({ id, key, title, docNo, issuedOn }) => (
          <li key={id}>
            <PlanLink planKey={key}>
              <span lang="zh-CN">{title}</span>
            </PlanLink>{' '}
            <span className="muted">
              {docNo !== null && <span lang="zh-CN">{docNo} </span>}
              {formatDay(issuedOn, language)}
            </span>{' '}
            <Link className="button" to="/intake" search={{ amends: id }}>
              {t('intake.sameNumber.amend')}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('intake.mayAmend.how')}</p>
    </div>
  );
}
