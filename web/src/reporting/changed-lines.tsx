import type { SubmissionLine } from '../api/model';
import { useMessages, type Translate } from '../shared/messages/use-messages';
import type { ProblemError } from '../api/problem';

type Content = Pick<
  SubmissionLine,
  'answer' | 'value' | 'growth' | 'explanation' | 'nextStep' | 'expectedOn'
>;

interface ChangedLine {
  readonly lineId: number;
  readonly name: string | null;
  /** Null: the line is no longer asked. */
  readonly current: Content | null;
  readonly changedBy: string | null;
}

/** Lines that somebody changed after the return was opened; empty for any other refusal. */
export function changedLines(problem: ProblemError): readonly ChangedLine[] {
  if (problem.code !== 'stale_lines' || !Array.isArray(problem.members.lines)) return [];
  return problem.members.lines as ChangedLine[];
}

interface Props {
  readonly changed: readonly ChangedLine[];
  /** The lines as they stood when the person decided to hand the return in. */
  readonly seen: readonly SubmissionLine[];
}

/** What was seen beside what is there now, line by line. */
export function ChangedLines({ changed, seen }: Props) {
  const t = useMessages();
  return (
    <div className="problem" role="alert">
      <p>{t('submit.changedLines')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('submit.line')}</th>
            <th scope="col">{t('submit.seen')}</th>
            <th scope="col">{t('submit.now')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ lineId, name, current, changedBy }) => {
            const before = seen.find((line) => line.id === lineId);
            return (
              <tr key={lineId}>
                <th scope="row" lang="zh-CN">
                  {name ?? before?.name}
                  {changedBy && (
                    <span className="cell-sub muted">
                      {t('submit.changedBy', { who: changedBy })}
                    </span>
                  )}
                </th>
                <td lang="zh-CN">{before ? contentWords(before, t) : t('submit.lineCame')}</td>
                <td lang="zh-CN">{current ? contentWords(current, t) : t('submit.lineGone')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function contentWords(line: Content, t: Translate): string {
  const figure =
    line.answer === null || line.answer === 'value'
      ? [line.value, line.growth && `${line.growth}%`]
      : [t(`grid.answer.${line.answer}`)];
  const words = [...figure, line.explanation, line.nextStep, line.expectedOn].filter(Boolean);
  return words.join(' / ') || t('grid.nothing');
}
