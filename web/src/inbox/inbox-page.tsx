import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { Day, Inbox, InboxItem } from '../api/model';
import { inboxQuery } from '../shared/inbox.query';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { MailAddressForm } from './mail-address-form';
import './inbox.css';

const URGENCIES = ['late', 'today', 'soon', 'waiting'] as const satisfies InboxItem['urgency'][];

interface Props {
  /** Undefined: the system’s today. */
  readonly asOf: Day | undefined;
}

/** 消息: what waits for the reader, most urgent first. What is done is gone by itself. */
export function InboxPage({ asOf }: Props) {
  const t = useMessages();
  const query = useQuery(inboxQuery(asOf));
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        note={<span>{t('inbox.note')}</span>}
        actions={query.data && asOf === undefined && <MarkSeen inbox={query.data} />}
      />
      <QueryState query={query} skeletonHeight={20}>
        {(inbox) => (
          <>
            {inbox.items.length === 0 && (
              <EmptyState title={t('inbox.nothing')}>
                <p>{t('inbox.nothingHint')}</p>
              </EmptyState>
            )}
            {URGENCIES.map((urgency) => (
              <ItemList
                key={urgency}
                title={t(`inbox.${urgency}`)}
                items={inbox.items.filter((item) => item.urgency === urgency)}
              />
            ))}
            {inbox.mail.offered && asOf === undefined && <MailAddressForm mail={inbox.mail} />}
          </>
        )}
      </QueryState>
    </>
  );
}

function ItemList({ title, items }: { title: string; items: readonly InboxItem[] }) {
  const t = useMessages();
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        {title} <span className="muted">{items.length}</span>
      </h2>
      <ul className="inbox-list">
        {items.map((item) => (
          <li key={`${item.kind}-${item.itemId}`} className={item.seen ? '' : 'inbox-new'}>
            <ItemLink item={item}>{say(item.message)}</ItemLink>
            {!item.seen && <span className="tag">{t('inbox.new')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemLink({ item, children }: { item: InboxItem; children: string }) {
  const { pathname, searchParams } = new URL(item.link.path, window.location.origin);
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams)}>
      {children}
    </Link>
  );
}

/** Looking at an item does not mark it: a clerk who is interrupted finds it new again. */
function MarkSeen({ inbox }: { inbox: Inbox }) {
  const t = useMessages();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const unseen = inbox.items.filter(({ seen }) => !seen);
  if (unseen.length === 0) return null;

  async function mark(): Promise<void> {
    try {
      await answered(
        api.POST('/api/inbox/seen', {
          body: {
            items: unseen.map(({ kind, itemId, referenceOn, step }) => ({
              kind,
              itemId,
              referenceOn,
              step,
            })),
          },
        }),
      );
      setProblem(null);
      await renewJudged(client);
    } catch (error) {
      setProblem(error as Error);
    }
  }

  return (
    <>
      {problem && <ProblemNotice error={problem} />}
      <button type="button" className="button" onClick={() => void mark()}>
        {t('inbox.markSeen')}
      </button>
    </>
  );
}
