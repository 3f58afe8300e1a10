import { useMessages } from '../../shared/messages/use-messages';

/** What the reviewer wants mended in one line, at its cell. */
export function LineRemark({ words }: { words: string | undefined }) {
  const t = useMessages();
  if (words === undefined) return null;
  return <p className="grid-error">{t('review.remark', { words })}</p>;
}
