import { useEffect, type ReactNode } from 'react';
import type { Day } from '../../api/model';
import { formatDay } from '../figures/days';
import { useLanguage, useMessages } from '../messages/use-messages';

interface PageHeaderProps {
  title: string;
  /** Small line above the title: where one is. */
  above?: ReactNode;
  /** The as-of date that the answer names; absent while it loads or where nothing is judged. */
  asOf?: Day | undefined;
  /** Under the title, beside the date. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** Title, as-of date, the note that figures are accepted ones, and what one can do here. */
export function PageHeader({ title, above, asOf, note, actions }: PageHeaderProps) {
  const t = useMessages();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);
  return (
    <div className="page-header">
      <div>
        {above && <div className="page-above muted">{above}</div>}
        <h1>{title}</h1>
        <p className="page-note muted">
          {asOf && (
            <span>
              {t('common.asOf', { day: formatDay(asOf, language) })} · {t('common.accepted')}
            </span>
          )}
          {note}
        </p>
      </div>
      {actions && <div className="page-actions no-print">{actions}</div>}
    </div>
  );
}
