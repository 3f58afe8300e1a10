import { useState } from 'react';
import type { Correction } from '../../api/model';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import { TargetLink } from '../../shared/ui/links';
import { formatInstant } from '../../shared/figures/instants';
import { CorrectionFigure } from './correction-figure';
import { DecideDialog, type Decision } from './decide-dialog';
import '../review/review.css';

interface Props {
  readonly rows: readonly Correction[];
  readonly caption: string;
}

/** What is proposed against what is known, by whom and why, and what became of it. */
export function CorrectionTable({ rows, caption }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const [deciding, setDeciding] = useState<{ row: Correction; decision: Decision } | null>(null);
  const acts = (row: Correction): readonly Decision[] => [
    ...(row.can.decide ? ([...(row.overtaken ? [] : ['accept']), 'refuse'] as Decision[]) : []),
    ...(row.can.withdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <div className="report-scroll">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('correction.indicator')}</th>
            <th scope="col" className="number">
              {t('correction.from')}
            </th>
            <th scope="col" className="number">
              {t('correction.to')}
            </th>
            <th scope="col">{t('correction.why')}</th>
            <th scope="col">{t('correction.by')}</th>
            <th scope="col">{t('correction.stateLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN">
                {row.series.name}
                <span className="cell-sub muted">
                  {say(row.label)} · {row.regionName}
                </span>
                {row.targets.map((target) => (
                  <div key={target.id}>
                    <TargetLink id={target.id}>{target.name}</TargetLink>
                  </div>
                ))}
              </th>
              <td className="number">
                <CorrectionFigure content={row.from} unit={row.series.unit} />
              </td>
              <td className="number">
                <CorrectionFigure content={row.proposed} unit={row.series.unit} />
                {!row.changesFigure && (
                  <span className="cell-sub muted">{t('correction.onlyStage')}</span>
                )}
              </td>
              <td lang="zh-CN">
                {row.reason}
                <div className="muted">
                  {row.sourceUrl ? (
                    <a href={row.sourceUrl} target="_blank" rel="noreferrer">
                      {row.source}
                    </a>
                  ) : (
                    row.source
                  )}
                </div>
              </td>
              <td lang="zh-CN">
                {t('correction.decided', {
                  name: row.proposedBy,
                  at: formatInstant(row.proposedAt, language),
                })}
              </td>
              <td lang="zh-CN">
                <strong>{t(`correction.state.${row.state}`)}</strong>
                {row.decidedBy && row.decidedAt && (
                  <div className="muted">
                    {t('correction.decided', {
                      name: row.decidedBy,
                      at: formatInstant(row.decidedAt, language),
                    })}
                  </div>
                )}
                {row.decision && <div>{row.decision}</div>}
                {row.state === 'open' && row.overtaken && (
                  <div className="grid-warning">{t('correction.overtaken')}</div>
                )}
                <div className="correction-acts">
                  {acts(row).map((decision) => (
                    <button
                      key={decision}
                      type="button"
                      className="button"
                      aria-label={t(`correction.${decision}Of`, { name: row.series.name })}
                      onClick={() => setDeciding({ row, decision })}
                    >
                      {t(`correction.${decision}`)}
                    </button>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deciding && (
        <DecideDialog
          correction={deciding.row}
          decision={deciding.decision}
          onClose={() => setDeciding(null)}
        />
      )}
    </div>
  );
}
