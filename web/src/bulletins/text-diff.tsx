import { diffChars } from 'diff';
import { useMemo } from 'react';
import { useMessages } from '../shared/messages/use-messages';

/**
 * How one text becomes another, sign by sign. What is gone stands in brackets and struck, what is
 * new in brackets and underlined: told by signs and words, never by colour alone.
 */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const t = useMessages();
  const changes = useMemo(() => diffChars(before, after), [before, after]);
  return (
    <p className="bulletin-diff" lang="zh-CN">
      {changes.map((change, at) => {
        if (change.removed) {
          return (
            <del key={at}>
              <span className="visually-hidden">{t('bulletins.deleted')}</span>[−{change.value}]
            </del>
          );
        }
        if (change.added) {
          return (
            <ins key={at}>
              <span className="visually-hidden">{t('bulletins.inserted')}</span>[＋{change.value}]
            </ins>
          );
        }
        return <span key={at}>{change.value}</span>;
      })}
    </p>
  );
}
