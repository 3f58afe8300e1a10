import type { KeyboardEvent } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { WorkTab } from './review-progress';
import type { Review } from './use-review';

/** Tabs over the right pane; arrows go from one to the next. */
export function WorkTabs({ review }: { review: Review }) {
  const t = useMessages();
  const { draft, tab, setTab } = review;
  const tabs: WorkTab[] = [
    'rows',
    'bodies',
    'header',
    ...(draft.amends ? ['changes' as const] : []),
  ];
  const openBodies = draft.bodies.filter(({ state }) => state === 'open').length;
  const openHeader = draft.open.filter(({ kind }) => kind === 'header').length;
  const counts: Partial<Record<WorkTab, number>> = { bodies: openBodies, header: openHeader };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#intake-tab-${next}`)?.focus();
  }

  return (
    <div
      className="intake-tabs"
      role="tablist"
      aria-label={t('intake.parts')}
      onKeyDown={onKeyDown}
    >
      {tabs.map((one) => (
        <button
          key={one}
          id={`intake-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={tab === one}
          tabIndex={tab === one ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {t(`intake.${one}`)}
          {(counts[one] ?? 0) > 0 && <span className="inbox-count">{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
}
