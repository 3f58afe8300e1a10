import type { SubmissionDetail, SubmissionLine } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal } from '../shared/figures/figures';
import { formatTime } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { SubmissionClock } from './submission-clock';
import { draftOf, isAnswered, typedUnit } from './line-draft';

/** On paper in place of the screen: what was handed in, when, by whom, under which number. */
export function ReceiptSheet({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { submission, receipt, signer, lines } = detail;
  const sent = detail.events
    .filter(({ action }) => action === 'submit' || action === 'sign')
    .at(-1);
  const facts = [
    [t('receipt.number'), receipt],
    [t('receipt.body'), submission.agency.name],
    [t('reporting.period'), say(submission.round.label)],
    [
      t('receipt.at'),
      `${formatDay(submission.submittedOn, language)} ${sent ? formatTime(sent.at) : ''}`,
    ],
    [t('receipt.signer'), signer],
    [t('receipt.clerk'), sent?.actor],
  ] as const;
  return (
    <section className="print-only receipt-sheet" aria-label={t('receipt.title')}>
      <h1>{t('receipt.title')}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
        <div>
          <dt>{t('receipt.due')}</dt>
          <dd>
            {formatDay(submission.dueOn, language)} <SubmissionClock submission={submission} />
          </dd>
        </div>
      </dl>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('grid.number')}
            </th>
            <th scope="col">{t('grid.name')}</th>
            <th scope="col">{t('grid.unit')}</th>
            <th scope="col" className="number">
              {t('receipt.figure')}
            </th>
            <th scope="col">{t('grid.explanation')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={line.id}>
              <td className="number">{row + 1}</td>
              <td lang="zh-CN">{line.name}</td>
              <td lang="zh-CN">{typedUnit(line)}</td>
              <td className="number">
                <Reported line={line} />
              </td>
              <td lang="zh-CN">{[line.explanation, line.nextStep].filter(Boolean).join(' / ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('common.notClassified')}</p>
    </section>
  );
}

function Reported({ line }: { line: SubmissionLine }) {
  const t = useMessages();
  const language = useLanguage();
  const { answer, figure, expectedOn } = draftOf(line);
  if (!isAnswered(line)) return t('grid.status.empty');
  if (answer === 'value') return formatDecimal(figure || null, { digits: 6 });
  return (
    <>
      {t(`grid.answer.${answer}`)}
      {expectedOn && (
        <span className="cell-sub">
          {t('grid.expectedOn')} {formatDay(expectedOn, language)}
        </span>
      )}
    </>
  );
}
