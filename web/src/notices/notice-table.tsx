import { Link } from '@tanstack/react-router';
import type { NoticeRef } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { ColourMark } from './colour-mark';
import { AnswerBy, NoticeStateMark } from './notice-state';

interface Props {
  readonly rows: readonly NoticeRef[];
  readonly caption: string;
}

/** Slips as rows; on a phone each is a card. */
export function NoticeTable({ rows, caption }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="table notice-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('notices.number')}</th>
          <th scope="col">{t('notices.colour')}</th>
          <th scope="col">{t('notices.matter')}</th>
          <th scope="col">{t('notices.agency')}</th>
          <th scope="col">{t('notices.answerBy')}</th>
          <th scope="col">{t('notices.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((notice) => (
          <tr key={notice.id}>
            <th scope="row">
              <Link to="/notices/$id" params={{ id: String(notice.id) }} className="nowrap">
                {say(notice.number)}
              </Link>
              <span className="cell-sub" lang="zh-CN">
                {notice.issuer}
              </span>
            </th>
            <td data-label={t('notices.colour')}>
              <ColourMark colour={notice.colour} />
            </td>
            <td data-label={t('notices.matter')}>
              <span lang="zh-CN">{notice.matter}</span>
              <span className="cell-sub">
                {t(`notices.clock.${notice.clock}`)} · {notice.regionName} · {t('notices.issuedOn')}{' '}
                {formatDay(notice.issuedOn, language)}
              </span>
            </td>
            <td data-label={t('notices.agency')} lang="zh-CN">
              {notice.agency.name}
            </td>
            <td data-label={t('notices.answerBy')}>
              <AnswerBy notice={notice} />
            </td>
            <td data-label={t('notices.state')}>
              <NoticeStateMark notice={notice} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
