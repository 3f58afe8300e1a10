import type { Closing } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

/** What people decided; where the system judged otherwise, the reason stands with it. */
export function ClosingDecision({ closing }: { closing: Closing }) {
  const t = useMessages();
  const language = useLanguage();
  const { decision, departs, reopening, verifiedValue, unit } = closing;
  return (
    <>
      <strong>{t(`closing.state.${closing.state}`)}</strong>
      {decision && (
        <div className="muted" lang="zh-CN">
          {t('closing.decidedOn', { by: decision.by, on: formatDay(decision.on, language) })}
        </div>
      )}
      {verifiedValue !== null && (
        <div>
          {t('closing.verifiedValue')} {formatQuantity(verifiedValue, unit ?? '')}
        </div>
      )}
      {decision?.reason && (
        <div lang="zh-CN">
          {departs ? t('closing.departs', { reason: decision.reason }) : decision.reason}
        </div>
      )}
      {reopening && (
        <div lang="zh-CN">
          {t('closing.reopened', {
            by: reopening.by,
            on: formatDay(reopening.on, language),
            reason: reopening.reason,
          })}
        </div>
      )}
      {closing.reopeningProposed && <p className="case-warning">{t('closing.turned')}</p>}
    </>
  );
}
