import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, writeHeaders } from '../../api/client';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { QueryState } from '../../shared/ui/query-state';

interface DemoClockDialogProps {
  today: string;
  onClose: () => void;
}

/** Says what moving the demo's date does, and moves it for every user of the demo. */
export function DemoClockDialog({ today, onClose }: DemoClockDialogProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [day, setDay] = useState(today);
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: () => answered(api.GET('/api/clock')),
  });
  const move = useMutation({
    mutationFn: (body: { today: string }) =>
      answered(api.PUT('/api/demo/clock', { body, headers: writeHeaders() })),
  });

  async function confirm(): Promise<void> {
    await move.mutateAsync({ today: day });
    await client.invalidateQueries();
    await navigate({ to: '.', search: (old) => ({ ...old, asOf: undefined }) });
    onClose();
  }

  return (
    <Dialog
      title={t('demo.moveTitle')}
      okText={t('demo.moveDo')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: day === today || !day }}
      confirmLoading={move.isPending}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{t('demo.moveEffect')}</p>
      {move.error && <ProblemNotice error={move.error} />}
      <QueryState query={clock} skeletonHeight={9}>
        {({ offered }) => (
          <fieldset className="demo-days">
            <legend>{t('demo.moveOffered')}</legend>
            {offered.map((offer) => (
              <label key={offer.day}>
                <input
                  type="radio"
                  name="demo-day"
                  value={offer.day}
                  checked={day === offer.day}
                  onChange={() => setDay(offer.day)}
                />
                <span>
                  {formatDay(offer.day, language)} <span className="muted">{say(offer.label)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </QueryState>
    </Dialog>
  );
}
