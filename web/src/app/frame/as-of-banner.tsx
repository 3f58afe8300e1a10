import { Link } from '@tanstack/react-router';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';

interface AsOfBannerProps {
  asOf: string;
  today: string;
}

/** Nobody should mistake another day's judgement for today's. */
export function AsOfBanner({ asOf, today }: AsOfBannerProps) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <aside className="banner banner-as-of" aria-label={t('asOf.label')}>
      <span role="status">
        {t('asOf.banner', { day: formatDay(asOf, language), today: formatDay(today, language) })}
      </span>
      <Link to="." search={(old) => ({ ...old, asOf: undefined })} className="button no-print">
        {t('asOf.backToToday')}
      </Link>
    </aside>
  );
}
