import type { ReactNode } from 'react';
import { ProblemError } from '../../api/problem';
import { useMessages, type Translate } from '../messages/use-messages';

interface ProblemNoticeProps {
  error: Error;
  onRetry?: () => void;
  children?: ReactNode;
}

/** What went wrong, what to do next, and the number to ask about. */
export function ProblemNotice({ error, onRetry, children }: ProblemNoticeProps) {
  const t = useMessages();
  const problem = error instanceof ProblemError ? error : null;
  // The one thing that is wrong is not said twice.
  const fields = problem?.fields.filter((field) => field.message !== problem.detail) ?? [];
  return (
    <div className="problem" role="alert">
      <strong>{problem?.title || t('problem.title')}</strong>
      <p>{problemText(error, t)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.path}>{field.message}</li>
          ))}
        </ul>
      )}
      {problem?.requestId && (
        <p className="muted">{t('problem.requestId', { id: problem.requestId })}</p>
      )}
      {children}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('common.retry')}
        </button>
      )}
    </div>
  );
}

function problemText(error: Error, t: Translate): string {
  if (!(error instanceof ProblemError)) return t('problem.unexpected');
  if (error.detail) return error.detail;
  return t(error.status === 0 ? 'problem.unreachable' : 'problem.unexpected');
}
