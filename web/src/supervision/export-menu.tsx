import { useMessages } from '../shared/messages/use-messages';
import { useDisclosure } from '../shared/ui/use-disclosure';
import { CSV_TABLES, exportAddress, type ReportScope } from './report-query';

/** The report as files with the scope and the day of the page, and on paper. */
export function ExportMenu({ search, may }: { search: ReportScope; may: boolean }) {
  const t = useMessages();
  const { open, setOpen, box, button } = useDisclosure();
  const tables = search.basis ? ([...CSV_TABLES, 'differences'] as const) : CSV_TABLES;
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
            {tables.map((table) => (
              <a
                key={table}
                href={exportAddress(search, table)}
                download
                onClick={() => setOpen(false)}
              >
                {t('report.exportCsv', { table: t(`report.table.${table}`) })}
              </a>
            ))}
          </div>
        </div>
      )}
      <button type="button" className="button" onClick={() => window.print()}>
        {t('common.print')}
      </button>
    </>
  );
}
