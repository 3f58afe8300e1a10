import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ClosingDetail, ClosingEntry, Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentList } from '../shared/ui/attachment-list';
import { TargetLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { ClosingActs } from './closing-acts';
import { ClosingDecision } from './closing-decision';
import { closingQuery } from './closings-query';
import { SnapshotMark, SnapshotView } from './snapshot-view';
import './closings.css';

/** One closing: both judgements side by side, what happened, and what the reader can do now. */
export function ClosingPage({ id, asOf }: { id: number; asOf: Day | undefined }) {
  const query = useQuery(closingQuery(id, asOf));
  return <QueryState query={query}>{(closing) => <ClosingView closing={closing} />}</QueryState>;
}

function ClosingView({ closing }: { closing: ClosingDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { subject, then, now } = closing;
  return (
    <div className="case-stack">
      <PageHeader
        title={closing.label}
        above={<Link to="/closings">{t('closing.title')}</Link>}
        asOf={closing.asOf}
        note={
          <span lang="zh-CN">
            {closing.agency.name}
            {closing.yearEnd !== null &&
              ` · ${t('closing.year', { year: closing.yearEnd.slice(0, 4) })}`}
          </span>
        }
        actions={
          subject.kind === 'target' && (
            <TargetLink id={subject.id}>{t('closing.toTarget')}</TargetLink>
          )
        }
      />
      <div className="case-sides">
        <section className="panel" aria-labelledby="closing-system">
          <h2 id="closing-system">{t('closing.system')}</h2>
          <div className="case-sides">
            <div>
              <h3>{t(closing.decision ? 'closing.then' : 'closing.thenApplied')}</h3>
              <SnapshotView snapshot={then} />
            </div>
            {now && (
              <div>
                <h3>{t('closing.now')}</h3>
                <SnapshotView snapshot={now} />
              </div>
            )}
          </div>
        </section>
        <section className="panel" aria-labelledby="closing-people">
          <h2 id="closing-people">{t('closing.stateLabel')}</h2>
          <ClosingDecision closing={closing} />
          <h3>{t('closing.statement')}</h3>
          <p lang="zh-CN" className="case-words">
            {closing.statement}
          </p>
          <p className="muted" lang="zh-CN">
            {t('closing.appliedOn', {
              by: closing.appliedBy,
              on: formatDay(closing.appliedOn, language),
            })}
          </p>
          {closing.onBehalfReason !== null && (
            <p lang="zh-CN">
              {t('closing.onBehalf')}：{closing.onBehalfReason}
            </p>
          )}
        </section>
      </div>
      <ClosingActs key={closing.version} closing={closing} />
      <section className="panel" aria-labelledby="closing-entries">
        <h2 id="closing-entries">{t('closing.entries')}</h2>
        <ol className="case-entries">
          {closing.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Entry({ entry }: { entry: ClosingEntry }) {
  const t = useMessages();
  const language = useLanguage();
  const { verification, snapshot } = entry;
  return (
    <li>
      <strong>{t(`closing.move.${entry.move}`)}</strong>{' '}
      <span className="muted" lang="zh-CN">
        {t('closing.decidedOn', {
          by: entry.by ?? t('closing.system.by'),
          on: `${formatDay(entry.onDay, language)} ${entry.at.slice(11, 16)}`,
        })}
      </span>{' '}
      {snapshot && <SnapshotMark snapshot={snapshot} />}
      {verification && (
        <div lang="zh-CN">
          {t(`closing.method.${verification.method}`)} · {formatDay(verification.on, language)} ·{' '}
          {verification.people}
          {verification.value !== null &&
            ` · ${t('closing.verifiedValue')} ${formatQuantity(verification.value, verification.unit ?? '')}`}
        </div>
      )}
      {entry.words !== null && (
        <p lang="zh-CN" className="case-words">
          {entry.words}
        </p>
      )}
      {entry.files.length > 0 && <AttachmentList files={entry.files} />}
    </li>
  );
}
