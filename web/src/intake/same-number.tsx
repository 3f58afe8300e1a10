import { Link } from '@tanstack/react-router';
import type { IntakeDraft } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { PlanLink } from '../shared/ui/links';

interface Props {
  readonly draft: Pick<IntakeDraft, 'sameNumber' | 'header'>;
}

/** Plans that bear the draft's number, each with a way to amend it instead. */
export function SameNumber({ draft: { sameNumber, header } }: Props) {
  const t = useMessages();
  if (sameNumber.length === 0) return null;
  return (
    <div className="intake-why">
      <b>{t('intake.sameNumber', { number: header.docNo ?? '—' })}</b>
      <ul>
        {sameNumber.map(({ id, key, title }) => (
          <li key={id}>
            <PlanLink planKey={key}>
              <span lang="zh-CN">{title}</span>
            </PlanLink>{' '}
            <Link className="button" to="/intake" search={{ amends: id }}>
              {t('intake.sameNumber.amend')}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('intake.sameNumber.how')}</p>
    </div>
  );
}
