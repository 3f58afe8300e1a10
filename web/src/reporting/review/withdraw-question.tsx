import { answered, api } from '../../api/client';
import type { ReviewQuestion } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { ProblemNotice } from '../../shared/ui/problem-notice';

interface Props {
  readonly submissionId: number;
  readonly question: ReviewQuestion;
}

/** Takes back what was asked. */
export function WithdrawQuestion({ submissionId, question }: Props) {
  const t = useMessages();
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/submissions/{id}/questions/{questionId}/withdraw', {
        params: { path: { id: submissionId, questionId: question.id }, header },
      }),
    ),
  );
  return (
    <>
      {' '}
      <button
        type="button"
        className="review-act"
        disabled={write.isPending}
        onClick={() => write.mutate({ body: null, version: question.version })}
      >
        {t('question.withdraw')}
      </button>
      {write.error && <ProblemNotice error={write.error} />}
    </>
  );
}
