import type { ReactNode } from 'react';
import type { OverdueReport } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import type { Subject } from '../shared/subject';
import { REPORT_PARTS, type OverdueReportSearch, type ReportPart } from '../shared/search';
import { EntrustedList } from './entrusted-list';
import { ReportedFigures } from './reported-figures';
import { ReturnList } from './return-list';
import type { RowAct } from './row-act';
import { SelectionBar } from './selection-bar';
import { TargetList } from './target-list';
import { useSelection, type Selection } from './use-selection';

export interface ReportBesides {
  /** What can be done with chosen matters; `done` empties the choice. */
  readonly selected?: (subjects: readonly Subject[], done: () => void) => ReactNode;
  /** What can be done with the matter of one row, for those who can do it. */
  readonly row?: RowAct | undefined;
}

interface Props {
  readonly report: OverdueReport;
  readonly search: OverdueReportSearch;
  readonly besides: ReportBesides;
}

/** The lists, all of them or those of the figure that is looked at; chosen rows go through all. */
export function ReportLists({ report, search, besides }: Props) {
  const chosen = useSelection();
  const { selected } = besides;
  const selection = report.can.issueNotices && selected ? chosen : null;
  const shown = search.part ? [search.part] : REPORT_PARTS;
  return (
    <>
      {shown.map((part) => (
        <Part
          key={part}
          part={part}
          report={report}
          search={search}
          selection={selection}
          act={besides.row}
        />
      ))}
      {selection && selected && <SelectionBar selection={selection}>{selected}</SelectionBar>}
    </>
  );
}

interface PartProps extends Omit<Props, 'besides'> {
  readonly part: ReportPart;
  readonly selection: Selection | null;
  readonly act: RowAct | undefined;
}

function Part({ part, report, search, selection, act }: PartProps) {
  const t = useMessages();
  const language = useLanguage();
  const day = formatDay(report.asOf, language);
  return (
    <section className="panel" aria-labelledby={part}>
      <h2 id={part}>
        {t(`report.part.${part}`)}
        {figureOf(search) && <span className="report-count">{figureOf(search)}</span>}
      </h2>
      <p className="muted">{t(`report.hint.${part}`)}</p>
      {part === 'deadlines' && (
        <>
          <TargetList
            list="deadlines_stated"
            first={report.deadlines.stated}
            search={search}
            title={t('report.stated')}
            none={t('report.noStated', { day })}
            selection={selection}
            act={act}
          />
          <TargetList
            list="deadlines_unstated"
            first={report.deadlines.unstated}
            search={search}
            title={t('report.unstated')}
            none={t('report.noUnstated', { day })}
            selection={selection}
            act={act}
          />
        </>
      )}
      {part === 'returns' && (
        <>
          <ReportedFigures report={report} search={search} />
          <ReturnList
            first={report.returns}
            search={search}
            none={t('report.noReturns', { day })}
            selection={selection}
            act={act}
          />
        </>
      )}
      {part === 'behind' && (
        <TargetList
          list="behind"
          first={report.behind}
          search={search}
          title={t('report.behindList')}
          none={t('report.noBehind')}
          selection={selection}
          act={act}
        />
      )}
      {part === 'entrusted' && (
        <EntrustedList
          first={report.entrusted}
          search={search}
          none={t('report.noEntrusted', { day })}
          selection={selection}
          act={act}
        />
      )}
    </section>
  );

  function figureOf({ deadline, lamp, standing, origin }: OverdueReportSearch): string | undefined {
    if (deadline) return t(`deadline.${deadline}`);
    if (lamp) return t(`lamp.${lamp}`);
    if (origin) return t(`matters.origin.${origin}`);
    return standing && t(`report.standing.${standing}`);
  }
}
