import { Link } from '@tanstack/react-router';
import type { EntrustedMatter } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { MatterDue, MatterState } from './matter-marks';

interface Props {
  readonly rows: readonly EntrustedMatter[];
  readonly caption: string;
}

/** Entrusted matters as rows; on a phone each is a card. */
export function MatterTable({ rows, caption }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="table matter-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('matters.text')}</th>
          <th scope="col">{t('matters.about')}</th>
          <th scope="col">{t('matters.owner')}</th>
          <th scope="col">{t('matters.due')}</th>
          <th scope="col">{t('matters.state')}</th>
          <th scope="col">{t('matters.latest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((matter) => (
          <tr key={matter.id}>
            <th scope="row" className="matter-words">
              {matter.unread && <span className="matter-unread">{t('matters.unread')}</span>}
              <Link to="/matters/$id" params={{ id: String(matter.id) }} lang="zh-CN">
                {matter.text}
              </Link>
              <span className="cell-sub">
                {t(`matters.origin.${matter.origin}`)} · <span lang="zh-CN">{matter.openedBy}</span>
                {' · '}
                {formatDay(matter.openedOn, language)}
              </span>
            </th>
            <td data-label={t('matters.about')}>
              <span>{say(matter.about.label)}</span>
              {matter.plan && <span className="cell-sub">{matter.plan.title}</span>}
            </td>
            <td data-label={t('matters.owner')} lang="zh-CN">
              {matter.owner.name}
            </td>
            <td data-label={t('matters.due')}>
              <MatterDue matter={matter} />
            </td>
            <td data-label={t('matters.state')}>
              <MatterState matter={matter} />
            </td>
            <td data-label={t('matters.latest')} className="matter-latest">
              {matter.latest ? (
                <>
                  {t(`matters.move.${matter.latest.move}`)}
                  {matter.latest.words && <span lang="zh-CN">：{matter.latest.words}</span>}
                  <span className="cell-sub">{formatDay(matter.latest.on, language)}</span>
                </>
              ) : (
                '—'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
