import { lazy, Suspense, useState } from 'react';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';

const DemoClockDialog = lazy(() =>
  import('./demo-clock-dialog').then((module) => ({ default: module.DemoClockDialog })),
);

/** Stamps 演示 on every page and opens the movable clock. */
export function DemoBanner({ today }: { today: string }) {
  const t = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <aside className="banner banner-demo" aria-label={t('common.demoStamp')}>
      <span className="stamp">{t('common.demoStamp')}</span>
      <span>{t('demo.banner', { today: formatDay(today, language) })}</span>
      <button type="button" className="button no-print" onClick={() => setOpen(true)}>
        {t('demo.move')}
      </button>
      {open && (
        <Suspense fallback={null}>
          <DemoClockDialog today={today} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </aside>
  );
}
