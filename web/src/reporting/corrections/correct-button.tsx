import { useState } from 'react';
import type { Day, PeriodRow, TargetDetail } from '../../api/model';
import { useMessages, useSay } from '../../shared/messages/use-messages';
import { ProposeDialog } from './propose-dialog';
import { useCorrections } from './use-corrections';

interface Props {
  readonly detail: TargetDetail;
  readonly period: PeriodRow;
  readonly asOf: Day | undefined;
}

/** The way to a correction of one period's value, for whoever may propose one. */
export function CorrectButton({ detail, period, asOf }: Props) {
  const t = useMessages();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { data } = useCorrections({ asOf, series: detail.series.id });
  const [known] = period.versions;
  if (!data?.can.propose || !known) return null;
  return (
    <>
      <button
        type="button"
        className="button target-small"
        aria-label={t('correction.openOf', { period: say(period.label) })}
        onClick={() => setOpen(true)}
      >
        {t('correction.open')}
      </button>
      {open && (
        <ProposeDialog
          series={detail.series}
          period={period}
          known={known}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
