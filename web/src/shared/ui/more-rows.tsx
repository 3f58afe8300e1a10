import { useMessages } from '../messages/use-messages';

interface Props {
  readonly total: number;
  readonly shown: number;
  /** The next page is being read. */
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** 显示更多: reads the next page of a list; nothing where all of it is shown. */
export function MoreRows({ total, shown, loading, onMore }: Props) {
  const t = useMessages();
  if (shown >= total) return null;
  return (
    <p className="more-rows">
      <button type="button" className="button no-print" disabled={loading} onClick={onMore}>
        {t('common.moreRows', { count: total - shown })}
      </button>
      <span role="status" className="muted">
        {t('common.shownRows', { shown, total })}
      </span>
    </p>
  );
}
