import type { NoticeDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { ColourMark } from './colour-mark';
import { FactList } from './fact-list';

const CODE_SIGNS = 12;

/** The slip as it was issued; printed it is one sheet of its own. */
export function NoticeSheet({ detail }: { readonly detail: NoticeDetail }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { demo } = useSession();
  const { notice, content } = detail;
  return (
    <article className="notice-sheet panel" aria-labelledby="notice-sheet">
      {demo && <p className="notice-stamp">演示</p>}
      <p className="notice-issuer" lang="zh-CN">
        {notice.issuer}
      </p>
      <h2 id="notice-sheet">
        {t('notices.title')} {say(notice.number)}
      </h2>
      <p>
        <ColourMark colour={notice.colour} />
      </p>
      <p lang="zh-CN">
        <strong>{content.addressee}：</strong>
      </p>
      <p>{say(content.cause)}</p>
      <h3>{t('notices.facts')}</h3>
      <FactList facts={content.facts} />
      <h3>{t('notices.demand')}</h3>
      <p className="notice-text" lang="zh-CN">
        {content.demand}
      </p>
      <p>
        <strong>{t('notices.answerBy')}：</strong>
        {formatDay(content.dueOn, language)}
      </p>
      {content.higherReason !== null && (
        <p>
          <strong>{t('notices.higherReason')}：</strong>
          <span lang="zh-CN">{content.higherReason}</span>
        </p>
      )}
      <p className="notice-signature">
        <span lang="zh-CN">{notice.issuer}</span>
        <span>{formatDay(notice.issuedOn, language)}</span>
      </p>
      {content.copies.length > 0 && (
        <p lang="zh-CN">
          {t('notices.copies')}：{content.copies.join('、')}
        </p>
      )}
      <p className="muted notice-code">
        {t('notices.frozen', { code: content.sha256.slice(0, CODE_SIGNS) })} ·{' '}
        {t('notices.ladder', {
          name: say(content.ladder.name),
          version: content.ladder.version,
        })}
      </p>
    </article>
  );
}
