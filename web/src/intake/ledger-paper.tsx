import { Fragment, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IntakeDraft, IntakeRow, Role } from '../api/model';
import { formatDay, formatDayShort } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { useWidePrint } from '../shared/ui/use-wide-print';
import { clauseName, groupedByClause } from './review-order';
import { stateOf } from './row-look';
import { figureWords } from './row-words';

/** The proposed ledger as paper, A4 across; drawn only while the page is printed. */
export function LedgerPaper({ draft }: { draft: IntakeDraft }) {
  const t = useMessages();
  const language = useLanguage();
  const { today } = useSession();
  useWidePrint();
  const printing = usePrinting();
  if (!printing) return null;
  const { header } = draft;
  const rows = draft.rows.filter(
    ({ decision }) => decision === 'pending' || decision === 'accepted',
  );
  const numbers = new Map(rows.map(({ id }, at) => [id, at + 1]));
  const headings = new Map(draft.clauses.map(({ locator, heading }) => [locator, heading]));
  const facts = [
    header.issuer,
    header.docNo,
    header.issuedOn && t('intake.paper.issuedOn', { day: formatDay(header.issuedOn, language) }),
    header.horizon && t('intake.paper.horizon', { day: formatDay(header.horizon, language) }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <section className="intake-paper" lang="zh-CN">
      <h2>{header.title ?? draft.title ?? draft.document.name}</h2>
      <p className="intake-paper-kind">
        {t(draft.state === 'confirmed' ? 'intake.paper.filed' : 'intake.paper')}
      </p>
      <p className="intake-paper-facts">
        <span>{facts.join('　')}</span>
        <span>
          {t('intake.paper.counts', {
            all: rows.length,
            done: rows.filter(({ decision }) => decision === 'accepted').length,
            day: formatDay(today, language),
          })}
        </span>
      </p>
      <table>
        <colgroup>
          {WIDTHS.map((width) => (
            <col key={width} className={`intake-paper-${width}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('intake.paper.number')}</th>
            <th scope="col">{t('intake.field.type')}</th>
            <th scope="col">{t('intake.field.name')}</th>
            <th scope="col">{t('intake.field.goal')}</th>
            <th scope="col">{t('intake.field.deadline')}</th>
            <th scope="col">{t('intake.paper.lead')}</th>
            <th scope="col">{t('intake.field.agencies')}</th>
            <th scope="col">{t('intake.paper.state')}</th>
          </tr>
        </thead>
        <tbody>
          {groupedByClause(rows).map((group) => (
            <Fragment key={`${group.clause} ${group.rows[0]?.id}`}>
              <tr className="intake-paper-clause">
                <th scope="colgroup" colSpan={WIDTHS.length}>
                  {clauseName(group.clause, headings)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <PaperRow key={row.id} row={row} number={numbers.get(row.id) ?? 0} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="intake-paper-hands">
        <span>{t('intake.paper.checker')}</span>
        <span>{t('intake.paper.reviewer')}</span>
        <span>{t('intake.paper.day')}</span>
      </p>
    </section>
  );
}

const WIDTHS = ['number', 'type', 'name', 'goal', 'day', 'lead', 'bodies', 'state'] as const;

function PaperRow({ row, number }: { row: IntakeRow; number: number }) {
  const t = useMessages();
  const named = (lead: boolean) =>
    row.fields.agencies
      .filter(({ role }) => isLead(role) === lead)
      .map(({ name }) => name)
      .join('、');
  return (
    <tr>
      <td className="intake-paper-middle">{number}</td>
      <td className="intake-paper-middle">{t(`intake.type.${row.type}`)}</td>
      <td>{row.fields.name || row.quote}</td>
      <td className="number">{figureWords(row, t)}</td>
      <td className="intake-paper-middle nowrap">
        {row.fields.deadline !== null && formatDayShort(row.fields.deadline)}
      </td>
      <td>{named(true)}</td>
      <td>{named(false)}</td>
      <td className="intake-paper-middle">{t(`intake.paperState.${stateOf(row)}`)}</td>
    </tr>
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
