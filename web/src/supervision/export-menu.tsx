import { useMessages } from '../shared/messages/use-messages';
import type { ScopeSearch } from '../shared/search';
import { useDisclosure } from '../shared/ui/use-disclosure';
import { exportAddress } from './report-query';

/** The report as files with the scope and the day of the page, and on paper. */
export function ExportMenu({ search, may }: { search: ScopeSearch; may: boolean }) {
  const t = useMessages();
  const { open, setOpen, box, button } = useDisclosure();
  return (
    <>
      {may && (
        <div className="export-menu" ref={box}>
          <button
            ref={button}
            type="button"
            className="button"
            aria-expanded={open}
            aria-controls="export-files"
            onClick={() => setOpen(!open)}
          >
            {t('common.export')} <span aria-hidden="true">▾</span>
          </button>
          <div id="export-files" className="export-files panel" hidden={!open}>
            <a href={exportAddress(search)} download onClick={() => setOpen(false)}>
              {t('report.exportXlsx')}
            </a>
          </div>
        </div>
      )}
      <button type="button" className="button" onClick={() => window.print()}>
        {t('common.print')}
      </button>
    </>
  );
}
