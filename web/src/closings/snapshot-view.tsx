import type { ClosingSnapshot } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { JudgementCard } from '../shared/ui/judgement-card';
import { LampMark } from '../shared/ui/lamp-mark';

/** What the system held of the subject on a day. */
export function SnapshotView({ snapshot }: { snapshot: ClosingSnapshot }) {
  const language = useLanguage();
  const t = useMessages();
  if (snapshot.kind === 'target') return <JudgementCard judgement={snapshot.judgement} />;
  return (
    <div className="judgement-card">
      <p className="muted">{t('common.asOf', { day: formatDay(snapshot.asOf, language) })}</p>
      <MatterClock snapshot={snapshot} />
    </div>
  );
}

/** The same in one line, for a table. */
export function SnapshotMark({ snapshot }: { snapshot: ClosingSnapshot }) {
  const t = useMessages();
  if (snapshot.kind === 'entrusted') return <MatterClock snapshot={snapshot} />;
  const { lamp, deadlineState } = snapshot.judgement;
  return (
    <span className="nowrap">
      <LampMark lamp={lamp} /> {t(`deadline.${deadlineState}`)}
    </span>
  );
}

function MatterClock({ snapshot }: { snapshot: Extract<ClosingSnapshot, { kind: 'entrusted' }> }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <span>
      {say(snapshot.state)} · {t('closing.dueOn', { day: formatDay(snapshot.dueOn, language) })}
      {snapshot.daysLate > 0 && ` · ${t('closing.daysLate', { count: snapshot.daysLate })}`}
    </span>
  );
}
