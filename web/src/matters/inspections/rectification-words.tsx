import type { Rectification } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';

/** 问题3项：已销号1，整改中1，逾期1. */
export function RectificationWords({ of }: { readonly of: Rectification }) {
  const t = useMessages();
  const { problems, closed, running, late } = of;
  return (
    <span className={late > 0 ? 'matter-late' : undefined}>
      {t('inspections.progress', { problems, closed, running, late })}
    </span>
  );
}
