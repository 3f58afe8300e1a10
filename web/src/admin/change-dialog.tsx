import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { CalendarChange, CalendarView, RoundMove } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { QueryState } from '../shared/ui/query-state';
import { useChangeWords } from './change-words';

interface Props {
  readonly change: CalendarChange;
  readonly view: CalendarView;
  /** Reads the calendar again and hands back what it is now. */
  readonly reload: () => Promise<CalendarView | undefined>;
  readonly onClose: () => void;
}

/** What a change moves, before it is made; asked again where somebody else was faster. */
export function ChangeDialog({ change, view, reload, onClose }: Props) {
  const t = useMessages();
  const words = useChangeWords(view);
  const [stale, setStale] = useState<ProblemError | null>(null);
  const preview = useQuery({
    queryKey: ['calendar-preview', change, stale],
    queryFn: () => answered(api.POST('/api/calendar/preview', { body: change })),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const write = useWrite((body: CalendarChange, header) =>
    answered(api.POST('/api/calendar/changes', { params: { header }, body })),
  );

  async function save() {
    if (!preview.data || write.isPending) return;
    try {
      await write.mutateAsync({ body: change, version: preview.data.version });
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 412) return;
      await reload();
      setStale(error);
    }
  }

  return (
    <Dialog
      title={t('calendar.confirm')}
      okText={t('calendar.confirmDo')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      okButtonProps={{ disabled: preview.data === undefined }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>
        <strong>{words(change)}</strong>
      </p>
      {stale && (
        <p className="calendar-notice" role="alert">
          {t('calendar.stale', {
            name:
              typeof stale.members.changedBy === 'string'
                ? stale.members.changedBy
                : t('calendar.somebody'),
          })}
        </p>
      )}
      {write.error && write.error !== stale && <ProblemNotice error={write.error} />}
      <QueryState query={preview} skeletonHeight={6}>
        {({ moves }) => <Moves moves={moves} />}
      </QueryState>
      <p className="muted">{t('calendar.pastStays')}</p>
    </Dialog>
  );
}

function Moves({ moves }: { readonly moves: readonly RoundMove[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  if (moves.length === 0) return <p>{t('calendar.noMoves')}</p>;
  return (
    <div className="calendar-scroll calendar-moves">
      <table className="table">
        <caption>{t('calendar.moves', { count: moves.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.region')}</th>
            <th scope="col">{t('calendar.round')}</th>
            <th scope="col">{t('calendar.moveFrom')}</th>
            <th scope="col">{t('calendar.moveTo')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.roundId}>
              <th scope="row">{move.regionName}</th>
              <td>{say(move.label)}</td>
              <td className="nowrap">{formatDay(move.from, language)}</td>
              <td className="nowrap">
                <strong>{formatDay(move.to, language)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
