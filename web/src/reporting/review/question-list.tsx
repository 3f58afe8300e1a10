import type { SubmissionDetail } from '../../api/model';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { formatInstant } from '../../shared/figures/instants';
import { AnswerForm } from './answer-form';
import { WithdrawQuestion } from './withdraw-question';

/** What supervision asked about the return, with the answers; the clerk answers here. */
export function QuestionList({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { questions, submission, lines } = detail;
  if (questions.length === 0) return null;
  const open = questions.filter(({ state }) => state === 'open').length;
  return (
    <section className="panel" aria-labelledby="questions-title">
      <h2 id="questions-title">
        {t('question.title')}{' '}
        {open > 0 && <span className="review-badge">{t('question.open', { count: open })}</span>}
      </h2>
      <ol className="question-list">
        {questions.map((question) => {
          const line = lines.find(({ id }) => id === question.lineId);
          return (
            <li key={question.id}>
              <p>
                <strong>{t(`question.state.${question.state}`)}</strong>{' '}
                <span lang="zh-CN">
                  {line?.name ?? t('question.whole')}：{question.words}
                </span>{' '}
                <span className="muted">
                  {t('question.askedBy', {
                    name: question.askedBy,
                    at: formatInstant(question.askedAt, language),
                  })}
                </span>
                {question.can.withdraw && (
                  <WithdrawQuestion submissionId={submission.id} question={question} />
                )}
              </p>
              {question.answer !== null && (
                <p className="question-answer" lang="zh-CN">
                  {question.answer}{' '}
                  <span className="muted">
                    {t('question.askedBy', {
                      name: question.answeredBy ?? '',
                      at: formatInstant(question.answeredAt ?? '', language),
                    })}
                  </span>
                </p>
              )}
              {question.can.answer && (
                <AnswerForm submissionId={submission.id} question={question} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
