import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { Day, NoticeProposal } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { ColourMark } from './colour-mark';
import { IssueNoticesButton } from './issue-notices-button';
import { proposalsQuery } from './notices-query';
import { ProposalDialog } from './proposal-dialog';

interface Props {
  readonly asOf: Day | undefined;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** What the rules propose to urge; a person issues or dismisses it. */
export function ProposalList({ asOf, all, onAll }: Props) {
  const t = useMessages();
  const query = useQuery(proposalsQuery(asOf, all));
  const run = useWrite((_body: object, { 'Idempotency-Key': key }) =>
    answered(
      api.POST('/api/notice-proposals/run', { params: { header: { 'Idempotency-Key': key } } }),
    ),
  );
  return (
    <section className="panel notice-section" aria-labelledby="notice-proposals">
      <div className="notice-head">
        <h2 id="notice-proposals">{t('notices.tab.proposals')}</h2>
        <label className="notice-check">
          <input type="checkbox" checked={all} onChange={(event) => onAll(event.target.checked)} />
          {t('notices.proposals.all')}
        </label>
        {query.data?.can.run && (
          <button
            type="button"
            className="button"
            disabled={run.isPending}
            onClick={() => run.mutate({ body: {}, version: 1 })}
          >
            {t('notices.proposals.run')}
          </button>
        )}
      </div>
      <p className="muted">{t('notices.proposals.hint')}</p>
      {run.error && <ProblemNotice error={run.error} />}
      {run.data && (
        <p role="status">
          {t('notices.proposals.ran', { made: run.data.made, withdrawn: run.data.withdrawn })}
        </p>
      )}
      <QueryState query={query} skeletonHeight={20}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('notices.proposals.none')} />
          ) : (
            <ProposalTable rows={rows} />
          )
        }
      </QueryState>
    </section>
  );
}

function ProposalTable({ rows }: { readonly rows: readonly NoticeProposal[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="table notice-table">
      <caption className="visually-hidden">{t('notices.tab.proposals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('notices.matter')}</th>
          <th scope="col">{t('notices.proposals.kind')}</th>
          <th scope="col">{t('notices.agency')}</th>
          <th scope="col">{t('notices.proposals.on')}</th>
          <th scope="col">{t('notices.proposals.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span lang="zh-CN">{row.matter}</span>
              {row.cause && <span className="cell-sub">{say(row.cause)}</span>}
            </th>
            <td data-label={t('notices.proposals.kind')}>
              {say(row.kindWords)} {row.colour && <ColourMark colour={row.colour} />}
              {row.notice && (
                <span className="cell-sub">
                  <Link to="/notices/$id" params={{ id: String(row.notice.id) }}>
                    {say(row.notice.number)}
                  </Link>{' '}
                  {t('notices.event.answerBy', { day: formatDay(row.notice.answerBy, language) })}
                </span>
              )}
            </td>
            <td data-label={t('notices.agency')} lang="zh-CN">
              {row.agency?.name ?? '—'}
            </td>
            <td data-label={t('notices.proposals.on')} className="nowrap">
              {formatDay(row.proposedOn, language)}
            </td>
            <td data-label={t('notices.proposals.decision')}>
              {row.can.decide ? <Decide proposal={row} /> : <Decided proposal={row} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decide({ proposal }: { readonly proposal: NoticeProposal }) {
  const t = useMessages();
  const [decision, setDecision] = useState<'dismiss' | 'take' | null>(null);
  const { kind, subject, notice } = proposal;
  return (
    <div className="notice-buttons">
      {kind === 'bulletin' ? (
        <button type="button" className="button" onClick={() => setDecision('take')}>
          {t('notices.proposals.take')}
        </button>
      ) : (
        <IssueNoticesButton
          slips={[{ subject, ...(notice && { followsId: notice.id }) }]}
          label={t('notices.issueOne')}
        />
      )}
      <button type="button" className="button" onClick={() => setDecision('dismiss')}>
        {t('notices.proposals.dismiss')}
      </button>
      {decision && (
        <ProposalDialog proposal={proposal} decision={decision} onClose={() => setDecision(null)} />
      )}
    </div>
  );
}

function Decided({ proposal }: { readonly proposal: NoticeProposal }) {
  const t = useMessages();
  const language = useLanguage();
  const { state, decidedBy, decidedOn, decisionReason } = proposal;
  return (
    <>
      {t(`notices.proposals.state.${state}`)}
      {decidedOn && (
        <span className="cell-sub">
          {decidedBy && <span lang="zh-CN">{decidedBy} · </span>}
          {formatDay(decidedOn, language)}
          {decisionReason && <span lang="zh-CN"> · {decisionReason}</span>}
        </span>
      )}
    </>
  );
}
