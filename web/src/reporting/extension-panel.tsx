import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ExtensionRequest, SubmissionDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { ExtensionDialog } from './extension-dialog';
import { ExtensionForm } from './extension-form';

/** Later due dates of a return: the rule, what was asked and decided, and what can be done now. */
export function ExtensionPanel({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { account } = useSession();
  const [asking, setAsking] = useState(false);
  const { extensions, can, submission } = detail;
  const inHand = submission.state !== 'submitted' && submission.state !== 'accepted';
  const ofClerk = account.role === 'clerk' && inHand;
  if (extensions.length === 0 && !ofClerk) return null;
  const lastDay = formatDay(submission.dueOn, language);
  const passed = submission.dueOn < detail.asOf;
  return (
    <section className="panel" aria-labelledby="extension-title">
      <div className="review-head">
        <h2 id="extension-title">{t('extension.title')}</h2>
        {can.askExtension && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('extension.ask')}
          </button>
        )}
      </div>
      {ofClerk && (
        <p className="muted">
          {t(passed ? 'extension.passed' : 'extension.rule', { day: lastDay })}
        </p>
      )}
      {extensions.length > 0 && <Requests extensions={extensions} />}
      {extensions.map(
        (extension) =>
          extension.can.decide && <ExtensionForm key={extension.id} extension={extension} />,
      )}
      {asking && <ExtensionDialog detail={detail} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Requests({ extensions }: { extensions: readonly ExtensionRequest[] }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className="report-scroll">
      <table className="table">
        <caption className="visually-hidden">{t('extension.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('extension.asked')}</th>
            <th scope="col">{t('extension.from')}</th>
            <th scope="col">{t('extension.to')}</th>
            <th scope="col">{t('events.reason')}</th>
            <th scope="col">{t('extension.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {extensions.map((extension) => (
            <tr key={extension.id}>
              <th scope="row">
                {formatDay(extension.askedOn, language)}
                <span className="cell-sub muted" lang="zh-CN">
                  {extension.askedBy}
                </span>
              </th>
              <td className="nowrap">
                {formatDay(extension.dueOn, language)}
                {extension.ofMending && (
                  <span className="cell-sub muted">{t('extension.ofMending')}</span>
                )}
              </td>
              <td className="nowrap">{formatDay(extension.askedDueOn, language)}</td>
              <td lang="zh-CN">{extension.reason}</td>
              <td>
                <strong>{t(`extension.state.${extension.state}`)}</strong>{' '}
                {extension.grantedDueOn &&
                  t('extension.until', { day: formatDay(extension.grantedDueOn, language) })}
                {extension.decidedBy && (
                  <span className="cell-sub muted" lang="zh-CN">
                    {extension.decidedBy} {formatDay(extension.decidedOn, language)}
                  </span>
                )}
                {extension.decisionReason && (
                  <span className="cell-sub" lang="zh-CN">
                    {extension.decisionReason}
                  </span>
                )}
                {extension.can.withdraw && <Withdraw extension={extension} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Withdraw({ extension }: { extension: ExtensionRequest }) {
  const t = useMessages();
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/extensions/{id}/withdraw', { params: { path: { id: extension.id }, header } }),
    ),
  );
  return (
    <>
      {write.error && <ProblemNotice error={write.error} />}
      <button
        type="button"
        className="button"
        disabled={write.isPending}
        onClick={() => write.mutate({ body: null, version: extension.version })}
      >
        {t('extension.withdraw')}
      </button>
    </>
  );
}
