import type { SubmissionLine } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal, formatGap, formatGrowth, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { largestChanges, noticed, withoutFigure, type LineChange } from './largest-changes';
import { typedUnit } from './line-draft';

const SHOWN_CHANGES = 10;

/** The last look before a return goes: what moved most, what has no figure, what will be noticed. */
export function SubmitOverview({ lines }: { lines: readonly SubmissionLine[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const changes = largestChanges(lines);
  const silent = withoutFigure(lines);
  const seen = noticed(lines);
  return (
    <>
      <h3>{t('submit.changes')}</h3>
      {changes.length === 0 ? (
        <p className="muted">{t('submit.noChanges')}</p>
      ) : (
        <div className="submit-changes" role="group" tabIndex={0} aria-label={t('submit.changes')}>
          <table className="table">
            <caption className="visually-hidden">{t('submit.changes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('grid.name')}</th>
                <th scope="col" className="number">
                  {t('grid.value')}
                </th>
                <th scope="col" className="number">
                  {t('submit.onLastPeriod')}
                </th>
                <th scope="col" className="number">
                  {t('submit.onLastYear')}
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, SHOWN_CHANGES).map((change) => (
                <ChangeRow key={change.line.id} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > SHOWN_CHANGES && (
        <p className="muted">{t('submit.more', { count: changes.length - SHOWN_CHANGES })}</p>
      )}
      {silent.length > 0 && (
        <>
          <h3>{t('submit.silent', { count: silent.length })}</h3>
          <ul className="submit-list">
            {silent.map((line) => (
              <li key={line.id}>
                <span lang="zh-CN">{line.name}</span>{' '}
                {line.answer && line.answer !== 'value'
                  ? t(`grid.answer.${line.answer}`)
                  : t('grid.status.empty')}{' '}
                <span lang="zh-CN">{line.explanation}</span>{' '}
                {line.expectedOn &&
                  `${t('grid.expectedOn')} ${formatDay(line.expectedOn, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {seen.length > 0 && (
        <>
          <h3>{t('submit.noticed', { count: seen.length })}</h3>
          <ul className="submit-list">
            {seen.map((line) => (
              <li key={line.id}>
                <span lang="zh-CN">{line.name}</span>：
                {line.findings.map((finding) => say(finding.message)).join(' ')}
                {line.explanation && (
                  <div className="muted" lang="zh-CN">
                    {line.explanation}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ChangeRow({ change }: { change: LineChange }) {
  const language = useLanguage();
  const { line, figure, onLastPeriod, onLastYear } = change;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {line.name}
      </th>
      <td className="number">{formatQuantity(figure, typedUnit(line))}</td>
      <td className="number">
        {line.asksGrowth
          ? formatGap(onLastPeriod, 'pp', language)
          : formatDecimal(onLastPeriod, { signed: true })}
      </td>
      <td className="number">
        {line.asksGrowth
          ? formatGap(onLastYear, 'pp', language)
          : formatGrowth(onLastYear, language)}
      </td>
    </tr>
  );
}
