import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../../shared/ui/problem-notice';

/** A page that could not be drawn or loaded (a new release may have taken its files away). */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <ProblemNotice
      error={error instanceof Error ? error : new Error(String(error))}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
