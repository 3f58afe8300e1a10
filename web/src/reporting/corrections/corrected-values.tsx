import type { Day, SubmissionDetail } from '../../api/model';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { typedUnit } from '../line-draft';
import { useComparison } from '../review/use-comparison';
import { CorrectionFigure } from './correction-figure';

/** Of an accepted return: what it said and what counts since, where that is another figure. */
export function CorrectedValues({
  detail,
  asOf,
}: {
  detail: SubmissionDetail;
  asOf: Day | undefined;
}) {
  const t = useMessages();
  const language = useLanguage();
  const comparison = useComparison(detail.submission.id, asOf);
  const rows = (comparison.data?.lines ?? []).flatMap(({ lineId, corrected }) => {
    const line = detail.lines.find(({ id }) => id === lineId);
    return line?.answer && corrected ? [{ line, answer: line.answer, corrected }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="corrected-title">
      <h2 id="corrected-title">{t('corrected.title')}</h2>
      <p className="muted">{t('corrected.note')}</p>
      <div className="report-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('corrected.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grid.name')}</th>
              <th scope="col" className="number">
                {t('corrected.submitted')}
              </th>
              <th scope="col" className="number">
                {t('corrected.now')}
              </th>
              <th scope="col">{t('corrected.since')}</th>
              <th scope="col">{t('correction.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, answer, corrected }) => (
              <tr key={line.id}>
                <th scope="row" lang="zh-CN">
                  {line.name} <span className="review-badge">{t('corrected.mark')}</span>
                </th>
                <td className="number">
                  <CorrectionFigure content={{ ...line, answer }} unit={typedUnit(line)} />
                </td>
                <td className="number">
                  <CorrectionFigure
                    content={{ ...corrected, answer: corrected.answer ?? 'value' }}
                    unit={line.unit}
                  />
                </td>
                <td className="nowrap">{formatDay(corrected.knownOn, language)}</td>
                <td lang="zh-CN">{corrected.reason ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
