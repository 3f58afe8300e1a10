import { useState } from 'react';
import type { Day, NoticeDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { JudgeDialog } from './judge-dialog';

interface Props {
  readonly detail: NoticeDetail;
  /** The decision that upheld an appeal against the slip. */
  readonly upheld: { readonly on: Day; readonly reason: string };
}

/** An upheld appeal leaves the slip in force until supervision withdraws it: the offer to do so. */
export function WithdrawalOffer({ detail, upheld }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (!detail.can.withdraw) return null;
  return (
    <div className="notice-offer no-print">
      <p>{t('notices.upheld')}</p>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('notices.withdraw')}
      </button>
      {open && (
        <JudgeDialog
          detail={detail}
          decision="withdraw"
          proposed={t('notices.upheld.words', {
            day: formatDay(upheld.on, language),
            reason: upheld.reason,
          })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
