import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, SubmissionDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { AgencyLink, CalendarLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { CorrectedValues } from './corrections/corrected-values';
import { CheckSummary } from './check-summary';
import { ExtensionPanel } from './extension-panel';
import { EvidenceProvider } from './evidence-provider';
import { DueMarks } from './due-marks';
import { EventList } from './event-list';
import { LineDrawer } from './line-drawer';
import { PastDraftNotice } from './past-draft-notice';
import { ReceiptNotice } from './receipt-notice';
import { ReceiptSheet } from './receipt-sheet';
import { ReturnLock } from './return-lock';
import { NextInQueue } from './review/next-in-queue';
import { QuestionList } from './review/question-list';
import { ReviewPanel } from './review/review-panel';
import { useComparison } from './review/use-comparison';
import { SigningPanel } from './signing-panel';
import { SubmissionClock } from './submission-clock';
import { checkSubmission, type CheckItem } from './submission-checks';
import { SubmissionGrid } from './submission-grid';
import { SubmitDialog } from './submit-dialog';
import type { UndoneStep } from './line-store';
import { TYPED_COLUMNS, type TypedColumn } from './paste-block';
import { UnsentNotice } from './unsent-notice';
import { useGridKeys } from './use-grid-keys';
import { useLineStore } from './use-line-store';
import './grid.css';
import { WorkbookTools } from './workbook-tools';
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
      {(detail) => (
        <SubmissionView
          key={asOf ?? 'today'}
          detail={detail}
          asOf={asOf}
          reload={() => query.refetch()}
        />
      )}
    </QueryState>
  );
}

interface Drawer {
  readonly lineId: number;
  /** Gets the focus back. */
  readonly opener: Element | null;
}

interface ViewProps {
  readonly detail: SubmissionDetail;
  readonly asOf: Day | undefined;
  readonly reload: () => Promise<unknown>;
}

function SubmissionView({ detail, asOf, reload }: ViewProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const [submitting, setSubmitting] = useState(false);
  const past = asOf !== undefined;
  const [undone, setUndone] = useState('');
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const openDrawer = useCallback((lineId: number) => {
    setDrawer({ lineId, opener: document.activeElement });
  }, []);
  const { store, summary } = useLineStore(detail, past);
  const { lines } = summary;
  const keys = useGridKeys(store, lines.length, {
    onUndone: (kind, step) => setUndone(undoneWords(t, kind, step)),
    onDetails: openDrawer,
    onEscape: () => setDrawer(null),
  });
  const { account } = useSession();
  const { submission, can } = detail;
  const accepted = submission.state === 'accepted';
  const sent = detail.receipt !== null && (accepted || submission.state === 'submitted');
  const comparison = useComparison(submission.id, asOf, accepted);
  const items = can.edit || can.submit || can.file ? checkSubmission(lines) : [];
  const unsent = summary.unsent.length > 0;
  const blocked = items.length > 0 || unsent;
  // Before anything is typed it cannot be submitted yet: the button then leads to what is missing.
  const submittable = can.submit || can.file || (can.edit && items.length > 0);
  const reviewed =
    account.role === 'inspector' &&
    (submission.state === 'accepted' || submission.state === 'returned');

  // Where a decision waits it comes first; else the figures do.
  const decides = detail.extensions.some((extension) => extension.can.decide);

  function focusLine(lineId: number, column: TypedColumn): void {
    const row = lines.findIndex((line) => line.id === lineId);
    keys.focusCell({ row, column: TYPED_COLUMNS.indexOf(column) });
  }
  const jump = (item: CheckItem) => focusLine(item.lineId, item.column);

  function openSubmit(): void {
    const [first] = items;
    const [typed] = summary.unsent;
    if (first) jump(first);
    else if (typed !== undefined) focusLine(typed, 'figure');
    else setSubmitting(true);
  }

  return (
    <div className={`report-page${sent ? ' report-sent' : ''}`}>
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
            <strong>{t(`reporting.state.${submission.state}`)}</strong>
            <span>
              {t('reporting.dueOn')} {formatDay(submission.dueOn, language)}{' '}
              <DueMarks submission={submission} />{' '}
              {submission.dueOn === submission.round.dueOn ? (
                <>
                  (
                  <CalendarLink year={Number(submission.round.dueOn.slice(0, 4))}>
                    {say(submission.round.dueRule)}
                  </CalendarLink>
                  )
                </>
              ) : (
                <span className="muted">
                  {t('extension.roundDue', { day: formatDay(submission.round.dueOn, language) })}
                </span>
              )}{' '}
              <SubmissionClock submission={submission} />
            </span>
            <span>
              {t('reporting.progress')} {submission.filled}/{submission.expected}
            </span>
            <span>{t('common.notClassified')}</span>
          </>
        }
        actions={
          <>
            {account.role === 'inspector' && !past && <ReturnLock detail={detail} />}
            {submittable && (
              <>
                {items.length > 0 && (
                  <span className="muted">{t('submit.blocked', { count: items.length })}</span>
                )}
                <button
                  type="button"
                  className="button button-primary"
                  aria-describedby="check-title"
                  disabled={summary.underway > 0}
                  onClick={openSubmit}
                >
                  {t(detail.eSigning ? 'signing.file' : 'submit.open')}
                </button>
              </>
            )}
          </>
        }
      />
      <ReceiptNotice detail={detail} />
      <PastDraftNotice detail={detail} />
      {submission.state === 'filed' && <SigningPanel detail={detail} />}
      {decides && <ExtensionPanel detail={detail} />}
      {!past && (
        <UnsentNotice
          submissionId={submission.id}
          summary={summary}
          canEdit={can.edit}
          onJump={(lineId) => focusLine(lineId, 'figure')}
          onDiscard={() => store.discard()}
        />
      )}
      <QuestionList detail={detail} />
      {(can.accept || can.return) && (
        <ReviewPanel key={submission.id} detail={detail} onHistory={openDrawer} />
      )}
      {accepted && <CorrectedValues detail={detail} asOf={asOf} />}
      {reviewed && <NextInQueue after={submission.id} />}
      {can.edit && <CheckSummary items={items} onJump={jump} canSubmit={can.submit || can.file} />}
      <section className="panel" aria-labelledby="grid-title">
        <div className="grid-head">
          <h2 id="grid-title">{t('grid.title')}</h2>
          {can.edit && <WorkbookTools detail={detail} unsent={unsent} />}
        </div>
        <p className="visually-hidden" role="status">
          {undone}
        </p>
        <EvidenceProvider detail={detail}>
          <SubmissionGrid
            round={submission.round}
            store={store}
            lines={lines}
            keys={keys}
            canEdit={can.edit}
            remarks={detail.remarks}
            corrections={accepted ? comparison.data?.lines : undefined}
            onDetails={openDrawer}
          />
        </EvidenceProvider>
      </section>
      {!decides && <ExtensionPanel detail={detail} />}
      <EventList events={detail.events} />
      {drawer && (
        <LineDrawer
          submissionId={submission.id}
          lineId={drawer.lineId}
          name={lines.find(({ id }) => id === drawer.lineId)?.name ?? ''}
          asOf={asOf}
          onClose={() => {
            setDrawer(null);
            if (drawer.opener instanceof HTMLElement) drawer.opener.focus();
          }}
        />
      )}
      {submitting && !blocked && (
        <SubmitDialog
          detail={detail}
          lines={lines}
          reload={reload}
          onClose={() => setSubmitting(false)}
        />
      )}
      {sent && <ReceiptSheet detail={detail} />}
    </div>
  );
}

/** What an undo did, for those who do not see it. */
function undoneWords(
  t: ReturnType<typeof useMessages>,
  kind: 'undo' | 'redo',
  step: UndoneStep | null,
): string {
  if (step === null) return t(`grid.${kind}.nothing`);
  const done = t(`grid.${kind}.done`, { count: step.cells.length });
  return step.skipped === 0 ? done : `${done} ${t('grid.undo.skipped', { count: step.skipped })}`;
}
