import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, SubmissionDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { AgencyLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { CheckSummary } from './check-summary';
import { EventList } from './event-list';
import { NextInQueue } from './next-in-queue';
import { ReceiptNotice } from './receipt-notice';
import { ReviewPanel } from './review-panel';
import { SubmissionClock } from './submission-clock';
import { checkSubmission, type CheckItem } from './submission-checks';
import { SubmissionGrid } from './submission-grid';
import { SubmitDialog } from './submit-dialog';
import { TYPED_COLUMNS } from './paste-block';
import { useGridKeys } from './use-grid-keys';
import { useLineSaving } from './use-line-saving';
import './reporting.css';

interface Props {
  readonly id: number;
  /** Undefined: the system’s today. The past is looked at, never changed. */
  readonly asOf: Day | undefined;
}

/** 填报 for who may edit, 审核 for who may accept, the record for everybody. */
export function SubmissionPage({ id, asOf }: Props) {
  const query = useQuery(
    judgedQuery(['submission', id, asOf], () =>
      answered(
        api.GET('/api/submissions/{id}', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  return (
    <QueryState query={query} skeletonHeight={50}>
      {(detail) => <SubmissionView detail={detail} reload={() => query.refetch()} />}
    </QueryState>
  );
}

interface ViewProps {
  readonly detail: SubmissionDetail;
  readonly reload: () => Promise<unknown>;
}

function SubmissionView({ detail, reload }: ViewProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const [submitting, setSubmitting] = useState(false);
  const saving = useLineSaving(detail);
  const keys = useGridKeys({ rows: saving.lines.length, columns: TYPED_COLUMNS.length });
  const { account } = useSession();
  const { submission, can } = detail;
  const items = can.edit || can.submit ? checkSubmission(saving.lines) : [];
  const blocked = items.length > 0 || saving.unsaved;
  // Before anything is typed it cannot be submitted yet: the button then leads to what is missing.
  const submittable = can.submit || (can.edit && items.length > 0);
  const reviewed =
    account.role === 'inspector' &&
    (submission.state === 'accepted' || submission.state === 'returned');
  const offline = saving.lines.some((line) => saving.reportFor(line.id)?.state === 'waiting');

  function jump(item: CheckItem): void {
    const row = saving.lines.findIndex((line) => line.id === item.lineId);
    keys.focusCell({ row, column: TYPED_COLUMNS.indexOf(item.column) });
  }

  async function openSubmit(): Promise<void> {
    const [first] = items;
    if (first) {
      jump(first);
      return;
    }
    await reload();
    setSubmitting(true);
  }

  return (
    <div className="report-page">
      <PageHeader
        title={say(submission.round.label)}
        above={
          <>
            {submission.regionName} ·{' '}
            <AgencyLink id={submission.agency.id}>{submission.agency.name}</AgencyLink>
          </>
        }
        note={
          <>
            <span>{t(`reporting.state.${submission.state}`)}</span>
            <span>
              {t('reporting.dueOn')} {formatDay(submission.round.dueOn, language)}{' '}
              <SubmissionClock submission={submission} />
            </span>
            <span>
              {t('reporting.progress')} {submission.filled}/{submission.expected}
            </span>
          </>
        }
        actions={
          submittable && (
            <>
              {items.length > 0 && (
                <span className="muted">{t('submit.blocked', { count: items.length })}</span>
              )}
              <button
                type="button"
                className="button button-primary"
                aria-describedby="check-title"
                disabled={saving.unsaved}
                onClick={() => void openSubmit()}
              >
                {t('submit.open')}
              </button>
            </>
          )
        }
      />
      <p className="report-secrets muted">{t('common.notClassified')}</p>
      <ReceiptNotice detail={detail} />
      {offline && (
        <p className="problem" role="alert">
          {t('grid.offline')}
        </p>
      )}
      {(can.accept || can.return) && <ReviewPanel detail={detail} />}
      {reviewed && <NextInQueue after={submission.id} />}
      {can.edit && <CheckSummary items={items} onJump={jump} />}
      <section className="panel" aria-labelledby="grid-title">
        <h2 id="grid-title">{t('grid.title')}</h2>
        <SubmissionGrid saving={saving} keys={keys} canEdit={can.edit} />
      </section>
      <EventList events={detail.events} />
      {submitting && !blocked && (
        <SubmitDialog
          detail={detail}
          lines={saving.lines}
          reload={reload}
          onClose={() => setSubmitting(false)}
        />
      )}
    </div>
  );
}
