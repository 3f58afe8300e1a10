import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FC } from 'react';
import { answered, api } from '../api/client';
import type { IssueNotices, NoticePreview } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { QueryState } from '../shared/ui/query-state';
import { CommonDemand } from './common-demand';
import { RefusedSlips } from './refused-slips';
import { confirmed, faultOf, keyOf, type AskedSlip, type TypedSlip } from './slip-draft';
import { SlipForm } from './slip-form';

/** As the server takes at once. */
const MOST_SLIPS = 200;

interface Props {
  readonly slips: readonly AskedSlip[];
  readonly onClose: (issued: boolean) => void;
}

/** Slips as they would be, each to be changed or left out, and why some are not possible. */
export function IssueDialog({ slips, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const [typed, setTyped] = useState<Readonly<Record<string, TypedSlip>>>({});
  const [tried, setTried] = useState(false);
  const asked = slips.map(({ subject, followsId }) => {
    const { colour, dueOn } = typed[keyOf({ subject })] ?? {};
    return {
      subject,
      followsId: followsId ?? null,
      colour: colour ?? null,
      dueOn: dueOn ?? null,
    };
  });
  const query = useQuery({
    queryKey: ['notice-preview', asked],
    queryFn: () =>
      answered(api.POST('/api/notices/preview', { body: { slips: asked.slice(0, MOST_SLIPS) } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const write = useWrite((body: IssueNotices, { 'Idempotency-Key': key }) =>
    answered(api.POST('/api/notices', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  const issued = write.data?.rows;
  const chosen = chosenOf(query.data, typed);
  const faulty = chosen.some(
    ({ slip, own }) => faultOf(slip, own, query.data?.today ?? '') !== null,
  );
  const type = (key: string, patch: TypedSlip) =>
    setTyped((old) => ({ ...old, [key]: { ...old[key], ...patch } }));

  function send() {
    setTried(true);
    if (chosen.length === 0 || faulty || query.isPlaceholderData) return;
    write.mutate({
      body: { slips: chosen.map(({ row, slip, own }) => confirmed(row, slip, own)) },
      version: 1,
    });
  }

  return (
    <Dialog
      title={t(issued ? 'notices.issuedTitle' : 'notices.issueTitle')}
      width="min(60rem, 94vw)"
      okText={issued ? t('common.close') : t('notices.issueCount', { count: chosen.length })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !issued && (chosen.length === 0 || query.isFetching) }}
      {...(issued && { footer: (_all: unknown, { OkBtn }: { OkBtn: FC }) => <OkBtn /> })}
      confirmLoading={write.isPending}
      onOk={() => (issued ? onClose(true) : send())}
      onCancel={() => onClose(issued !== undefined)}
    >
      {issued ? (
        <p role="status" className="notice-numbers">
          {t('notices.issued', { count: issued.length })}
          {issued.map(({ id, number }) => (
            <Link key={id} to="/notices/$id" params={{ id: String(id) }}>
              {say(number)}
            </Link>
          ))}
        </p>
      ) : (
        <div className="notice-form">
          {write.error && (
            <ProblemNotice error={write.error}>
              <button type="button" className="button" onClick={() => void query.refetch()}>
                {t('notices.previewAgain')}
              </button>
            </ProblemNotice>
          )}
          {slips.length > MOST_SLIPS && <p role="alert">{t('notices.moreThanMost')}</p>}
          <QueryState query={query} skeletonHeight={20}>
            {(preview) => (
              <>
                <p className="muted">{t('notices.issueBy', { issuer: preview.issuer })}</p>
                {preview.rows.every(({ slip }) => slip === null) && (
                  <p>{t('notices.noneToIssue')}</p>
                )}
                {chosen.length > 1 && (
                  <CommonDemand
                    onApply={(demand) => {
                      for (const { row } of chosen) type(keyOf(row), { demand });
                    }}
                  />
                )}
                {preview.rows.map((row) =>
                  row.slip === null ? null : (
                    <SlipForm
                      key={keyOf(row)}
                      matter={row.matter ?? ''}
                      slip={row.slip}
                      typed={typed[keyOf(row)] ?? {}}
                      earliest={preview.earliestDueOn}
                      fault={
                        tried ? faultOf(row.slip, typed[keyOf(row)] ?? {}, preview.today) : null
                      }
                      onType={(patch) => type(keyOf(row), patch)}
                    />
                  ),
                )}
                <RefusedSlips rows={preview.rows} />
              </>
            )}
          </QueryState>
        </div>
      )}
    </Dialog>
  );
}

/** What can be issued and was not left out, in the order shown. */
function chosenOf(preview: NoticePreview | undefined, typed: Readonly<Record<string, TypedSlip>>) {
  return (preview?.rows ?? []).flatMap((row) => {
    const own = typed[keyOf(row)] ?? {};
    return row.slip === null || own.left ? [] : [{ row, slip: row.slip, own }];
  });
}
