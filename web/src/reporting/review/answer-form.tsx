import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { ReviewQuestion } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { ProblemNotice } from '../../shared/ui/problem-notice';

interface Props {
  readonly submissionId: number;
  readonly question: ReviewQuestion;
}

const SHORTEST = 2;

/** The body's answer to one question. */
export function AnswerForm({ submissionId, question }: Props) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { words: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/questions/{questionId}/answer', {
        params: { path: { id: submissionId, questionId: question.id }, header },
        body,
      }),
    ),
  );
  const tooShort = words.trim().length < SHORTEST;
  const errorId = `answer-error-${question.id}`;
  function send() {
    setTried(true);
    if (!tooShort) write.mutate({ body: { words: words.trim() }, version: question.version });
  }
  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <label>
        {t('question.answerLabel', { words: question.words })}
        <textarea
          className="field"
          rows={2}
          maxLength={2000}
          value={words}
          aria-invalid={tried && tooShort}
          aria-describedby={tried && tooShort ? errorId : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {tried && tooShort && (
        <p id={errorId} className="report-error" role="alert">
          {t('question.needAnswer')}
        </p>
      )}
      <p>
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {t('question.answer')}
        </button>
      </p>
    </form>
  );
}
