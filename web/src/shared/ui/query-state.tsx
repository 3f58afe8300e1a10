import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages';
import { ProblemNotice } from './problem-notice';

interface QueryStateProps<T> {
  query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  /** Height of the placeholder in rem: that of the usual content, so that nothing jumps. */
  skeletonHeight?: number;
  children: (data: T) => ReactNode;
}

/** The answer, or a placeholder of its size, or the problem with what to do next. */
export function QueryState<T>({ query, skeletonHeight = 30, children }: QueryStateProps<T>) {
  const t = useMessages();
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className="skeleton" role="status" style={{ minHeight: `${skeletonHeight}rem` }}>
      <span className="visually-hidden">{t('common.loading')}</span>
    </div>
  );
}

interface EmptyStateProps {
  title?: string;
  /** What to do next. */
  children?: ReactNode;
}

export function EmptyState({ title, children }: EmptyStateProps) {
  const t = useMessages();
  return (
    <div className="empty">
      <p>{title ?? t('empty.title')}</p>
      {children}
    </div>
  );
}
