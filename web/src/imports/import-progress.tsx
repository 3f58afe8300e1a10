import type { FigureImport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly one: FigureImport;
  /** True while this page's own request is under way. */
  readonly working: boolean;
  readonly onCancel: () => void;
}

/** How far the work is, by the server's own count; or that it broke off. */
export function ImportProgress({ one, working, onCancel }: Props) {
  const t = useMessages();
  const { progress, state } = one;
  if (progress === null) return null;
  if (!working && !progress.running) {
    const died = !progress.ended && state !== 'done';
    return died ? (
      <p className="problem" role="alert">
        {t('imports.died')}
      </p>
    ) : null;
  }
  const words = t('imports.progress', {
    phase: t(`imports.phase.${progress.phase}`),
    done: progress.done,
    total: progress.total,
  });
  return (
    <div className="imports-progress">
      <span role="status">{words}</span>
      <progress
        aria-label={words}
        {...(progress.total > 0 && { max: progress.total, value: progress.done })}
      />
      <button type="button" className="button" onClick={onCancel}>
        {t('imports.cancel')}
      </button>
    </div>
  );
}
