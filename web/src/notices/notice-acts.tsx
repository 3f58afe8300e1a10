import { useState } from 'react';
import { answered, api } from '../api/client';
import type { JudgeNotice, NoticeDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { IssueNoticesButton } from './issue-notices-button';
import { JudgeDialog } from './judge-dialog';
import { ReplyForm } from './reply-form';

const DECISIONS = [
  ['settle', 'settle'],
  ['send_back', 'sendBack'],
  ['close', 'close'],
  ['withdraw', 'withdraw'],
] as const;

/** What the reader can do with the slip now. */
export function NoticeActs({
  detail,
  today,
}: {
  readonly detail: NoticeDetail;
  readonly today: boolean;
}) {
  const t = useMessages();
  const [decision, setDecision] = useState<JudgeNotice['decision'] | null>(null);
  const { notice, can, nextColour } = detail;
  const { id, version } = notice;
  const acknowledge = useWrite((_body: object, header) =>
    answered(api.POST('/api/notices/{id}/acknowledge', { params: { path: { id }, header } })),
  );
  const decisions = DECISIONS.filter(([, may]) => can[may]);
  return (
    <div className="notice-acts no-print">
      {!Object.values(can).includes(true) && (
        <p className="muted">{t(today ? 'notices.nothingToDo' : 'notices.pastDay')}</p>
      )}
      {acknowledge.error && <ProblemNotice error={acknowledge.error} />}
      {can.acknowledge && (
        <button
          type="button"
          className="button button-primary"
          disabled={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ body: {}, version })}
        >
          {t('notices.acknowledge')}
        </button>
      )}
      {can.reply && <ReplyForm key={version} notice={notice} />}
      <div className="notice-buttons">
        {decisions.map(([one]) => (
          <button
            key={one}
            type="button"
            className={one === 'settle' ? 'button button-primary' : 'button'}
            onClick={() => setDecision(one)}
          >
            {t(`notices.${one}`)}
          </button>
        ))}
        <IssueNoticesButton
          slips={[{ subject: notice.subject, followsId: id }]}
          offered={can.escalate && nextColour !== null}
          {...(nextColour && {
            label: t('notices.escalate', { colour: t(`notices.colour.${nextColour}`) }),
          })}
        />
      </div>
      {decision && (
        <JudgeDialog detail={detail} decision={decision} onClose={() => setDecision(null)} />
      )}
    </div>
  );
}
