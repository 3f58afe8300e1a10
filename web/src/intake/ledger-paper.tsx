import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IntakeDraft, Role } from '../api/model';
import { formatDayShort } from '../shared/figures/days';
import { useMessages } from '../shared/messages/use-messages';
import { stateOf } from './row-look';
import { figureWords } from './row-words';

/** The proposed ledger as paper; drawn only while the page is printed. */
export function LedgerPaper({ draft }: { draft: IntakeDraft }) {
  const t = useMessages();
  const printing = usePrinting();
  if (!printing) return null;
  const rows = draft.rows.filter(
    ({ decision }) => decision === 'pending' || decision === 'accepted',
  );
  const named = (row: (typeof rows)[number], lead: boolean) =>
    row.fields.agencies
      .filter(({ role }) => isLead(role) === lead)
      .map(({ name }) => name)
      .join('、');
  return (
    <section className="intake-paper" lang="zh-CN">
      <h2>{t('intake.paper')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('intake.paper.number')}</th>
            <th scope="col">{t('intake.field.clause')}</th>
            <th scope="col">{t('intake.field.type')}</th>
            <th scope="col">{t('intake.field.name')}</th>
            <th scope="col">{t('intake.field.goal')}</th>
            <th scope="col">{t('intake.field.deadline')}</th>
            <th scope="col">{t('role.lead')}</th>
            <th scope="col">{t('intake.field.agencies')}</th>
            <th scope="col">{t('intake.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td className="number">{at + 1}</td>
              <td>{row.fields.clause}</td>
              <td>{t(`intake.type.${row.type}`)}</td>
              <td>{row.fields.name || row.quote}</td>
              <td>{figureWords(row, t)}</td>
              <td className="nowrap">{formatDayShort(row.fields.deadline)}</td>
              <td>{named(row, true)}</td>
              <td>{named(row, false)}</td>
              <td>{t(`intake.rowState.${stateOf(row)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isLead = (role: Role) => role === 'lead';

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia('print');
    // Both: a browser that is told to print by its menu sends no change of media before it draws.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    const change = () => setPrinting(media.matches);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
