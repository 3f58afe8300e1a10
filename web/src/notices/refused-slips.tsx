import { Link } from '@tanstack/react-router';
import type { NoticePreviewRow } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { keyOf } from './slip-draft';

/** Matters on which there can be no slip, each with its reason. */
export function RefusedSlips({ rows }: { readonly rows: readonly NoticePreviewRow[] }) {
  const t = useMessages();
  const say = useSay();
  const refused = rows.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return null;
  return (
    <section className="notice-section" aria-labelledby="refused-slips">
      <h3 id="refused-slips">{t('notices.refused', { count: refused.length })}</h3>
      <ul className="notice-refused">
        {refused.map(
          ({ refusal, matter, subject }, at) =>
            refusal && (
              <li key={`${keyOf({ subject })} ${at}`}>
                <strong lang="zh-CN">{matter ?? t('notices.unseen')}</strong>：{say(refusal.words)}{' '}
                {refusal.noticeId !== null && (
                  <Link to="/notices/$id" params={{ id: String(refusal.noticeId) }}>
                    {t('notices.title')}
                  </Link>
                )}
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
