import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import { SubmissionLink } from '../../shared/ui/links';
import { SubmissionClock } from '../submission-clock';
import { passesInBulk } from './queue-order';
import type { QueuedReturn } from './use-review-queue';

interface Props {
  readonly rows: readonly QueuedReturn[];
  /** Those that may be passed in bulk. */
  readonly passable: readonly QueuedReturn[];
  readonly picked: ReadonlySet<number>;
  readonly onPick: (ids: readonly number[], on: boolean) => void;
}

/** One row a return, with what asks for a look and whether it can be passed in bulk. */
export function QueueTable({ rows, passable, picked, onPick }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const allPicked =
    passable.length > 0 && passable.every(({ submission }) => picked.has(submission.id));
  return (
    <div className="report-scroll">
      <table className="table queue-table">
        <caption className="visually-hidden">{t('queue.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('queue.selectAll')}
                checked={allPicked}
                disabled={passable.length === 0}
                onChange={(event) =>
                  onPick(
                    passable.map(({ submission }) => submission.id),
                    event.target.checked,
                  )
                }
              />
            </th>
            <th scope="col">{t('reporting.period')}</th>
            <th scope="col">{t('target.agency')}</th>
            <th scope="col">{t('reporting.region')}</th>
            <th scope="col">{t('reporting.dueOn')}</th>
            <th scope="col">{t('reporting.left')}</th>
            <th scope="col">{t('reporting.submittedOn')}</th>
            <th scope="col" className="number">
              {t('queue.warnings')}
            </th>
            <th scope="col" className="number">
              {t('queue.questions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { submission, can } = row;
            const name = `${submission.agency.name} ${say(submission.round.label)}`;
            return (
              <tr key={submission.id} tabIndex={-1} data-review-row={submission.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('queue.select', { name })}
                    checked={passesInBulk(row) && picked.has(submission.id)}
                    disabled={!passesInBulk(row)}
                    onChange={(event) => onPick([submission.id], event.target.checked)}
                  />
                </td>
                <th scope="row">
                  <SubmissionLink id={submission.id}>{say(submission.round.label)}</SubmissionLink>
                  {!can.accept && <span className="cell-sub muted">{t('queue.own')}</span>}
                </th>
                <td lang="zh-CN">{submission.agency.name}</td>
                <td lang="zh-CN">{submission.regionName}</td>
                <td className="nowrap">{formatDay(submission.round.dueOn, language)}</td>
                <td>
                  <SubmissionClock submission={submission} />
                </td>
                <td className="nowrap">{formatDay(submission.submittedOn, language)}</td>
                <td className="number">{submission.warnings ?? '—'}</td>
                <td className="number">{submission.openQuestions}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
