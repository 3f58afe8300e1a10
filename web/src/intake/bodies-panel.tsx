import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { AgencyList, IntakeBody, IntakeDraft } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { BodiesAtOnce } from './bodies-at-once';
import { BodySettling } from './body-settling';

interface Props {
  readonly draft: IntakeDraft;
  /** Name that a row pointed at. */
  readonly sought: string | null;
  readonly onRows: (name: string) => void;
}

const ORDER = { open: 0, new: 1, found: 2 };

/** 单位: every name that the document writes, and which body it means; open ones first. */
export function BodiesPanel({ draft, sought, onRows }: Props) {
  const t = useMessages();
  const [atOnce, setAtOnce] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // Who has settled one goes on with the next that is open.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector('input')?.focus();
  }, [draft.bodies]);
  const agencies = useQuery(
    judgedQuery(['agencies', undefined], () =>
      answered(api.GET('/api/agencies', { params: { query: {} } })),
    ),
  );
  const bodies = [...draft.bodies].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const unknown = bodies.filter(({ state }) => state === 'open');
  if (bodies.length === 0) return <p className="muted intake-none">{t('intake.bodiesNone')}</p>;
  return (
    <div className="intake-scroll">
      <p className="muted intake-about">{t('intake.bodiesAbout')}</p>
      {draft.can.edit && unknown.length > 1 && (
        <button
          type="button"
          className="button intake-all-new"
          aria-haspopup="dialog"
          onClick={() => setAtOnce(true)}
        >
          {t('intake.bodiesAtOnce', { count: unknown.length })}
        </button>
      )}
      {atOnce && <BodiesAtOnce draft={draft} bodies={unknown} onClose={() => setAtOnce(false)} />}
      <ul ref={list} className="intake-body-list">
        {bodies.map((body) => (
          <BodyEntry
            key={body.name}
            body={body}
            draft={draft}
            agencies={agencies.data?.rows ?? []}
            sought={body.name === sought}
            onRows={onRows}
          />
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly body: IntakeBody;
  readonly draft: IntakeDraft;
  readonly agencies: AgencyList['rows'];
  readonly sought: boolean;
  readonly onRows: (name: string) => void;
}

const SIGNS = { open: '?', new: '+', found: '✓' };

function BodyEntry({ body, draft, agencies, sought, onRows }: EntryProps) {
  const t = useMessages();
  const [first] = useState(body.version);
  const meant = body.agency?.name ?? body.create?.name ?? null;
  return (
    <li className={sought ? 'intake-sought' : undefined}>
      <div className="intake-body-head">
        <span className={`intake-state intake-body-${body.state}`}>
          <span aria-hidden="true">{SIGNS[body.state]}</span> {t(`intake.bodyState.${body.state}`)}
        </span>
        <b lang="zh-CN">{body.name}</b>
        {meant !== null && meant !== body.name && <span lang="zh-CN">→ {meant}</span>}
        <button type="button" className="intake-jump" onClick={() => onRows(body.name)}>
          {t('intake.bodyRows', { count: body.rows })}
        </button>
      </div>
      {draft.can.edit && (
        <BodySettling
          key={body.version}
          body={body}
          draft={draft}
          agencies={agencies}
          begun={sought && body.version === first}
        />
      )}
    </li>
  );
}
