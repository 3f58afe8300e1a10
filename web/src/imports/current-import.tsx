import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery, renewJudged } from '../api/judged-query';
import type { FigureImport, ImportOutcome } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { QueryState } from '../shared/ui/query-state';
import { ImportConfirm } from './import-confirm';
import { ImportOutcomes } from './import-outcomes';
import { ImportProgress } from './import-progress';
import { ImportRows } from './import-rows';

/** While work is under way its progress is asked for so often. */
const WATCH_MS = 700;

interface Props {
  readonly id: number;
  readonly outcome: ImportOutcome | undefined;
  readonly onOutcome: (outcome: ImportOutcome | undefined) => void;
}

/** One import: compared as soon as it is here, confirmed when all of it can be written. */
export function CurrentImport({ id, outcome, onOutcome }: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const step = (path: '/api/imports/{id}/read' | '/api/imports/{id}/confirm') => ({
    send: (_body: null, header: { 'Idempotency-Key': string; 'If-Match': string }) =>
      answered(api.POST(path, { params: { path: { id }, header } })),
  });
  const read = useWrite(step('/api/imports/{id}/read').send);
  const confirm = useWrite(step('/api/imports/{id}/confirm').send);
  const working = read.isPending || confirm.isPending;
  const query = useQuery({
    ...judgedQuery(['import', id], () =>
      answered(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    ),
    refetchInterval: ({ state }) =>
      working || state.data?.progress?.running === true ? WATCH_MS : 15_000,
  });
  const one = query.data;
  const fresh = one?.state === 'uploaded' && one.progress === null && one.can.read;
  const version = one?.version;
  useEffect(() => {
    if (fresh && version !== undefined && read.isIdle) read.mutate({ body: null, version });
  }, [fresh, version, read]);

  return (
    <section className="panel" aria-labelledby="import-current">
      <h2 id="import-current">{t('imports.current')}</h2>
      <QueryState query={query} skeletonHeight={20}>
        {(data) => (
          <>
            <ImportHead one={data} />
            <ImportProgress
              one={data}
              working={working}
              onCancel={() =>
                void answered(
                  api.POST('/api/imports/{id}/cancel', { params: { path: { id } } }),
                ).finally(() => renewJudged(client))
              }
            />
            {read.error && <ProblemNotice error={read.error} />}
            {confirm.error && <ProblemNotice error={confirm.error} />}
            {data.state !== 'uploaded' && !working && (
              <>
                <ImportOutcomes one={data} outcome={outcome} onOutcome={onOutcome} />
                <ImportRows id={id} version={data.version} outcome={outcome} />
              </>
            )}
            {!working && (
              <ImportActions
                one={data}
                onRead={() => read.mutate({ body: null, version: data.version })}
                onConfirm={() => setAsking(true)}
              />
            )}
            {asking && (
              <ImportConfirm
                one={data}
                onClose={() => setAsking(false)}
                onConfirm={() => {
                  setAsking(false);
                  confirm.mutate({ body: null, version: data.version });
                }}
              />
            )}
          </>
        )}
      </QueryState>
    </section>
  );
}

function ImportHead({ one }: { one: FigureImport }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <>
      <p>
        {t('imports.file')}：<b>{one.fileName}</b>{' '}
        <span className="muted imports-hash">
          {t('imports.hash')} {one.sha256}
        </span>
      </p>
      {one.confirmedOn !== null && (
        <p role="status">
          {t('imports.doneBy', {
            who: one.confirmedBy ?? '—',
            day: formatDay(one.confirmedOn, language),
          })}
        </p>
      )}
    </>
  );
}

interface ActionProps {
  readonly one: FigureImport;
  readonly onRead: () => void;
  readonly onConfirm: () => void;
}

function ImportActions({ one, onRead, onConfirm }: ActionProps) {
  const t = useMessages();
  const { counts, can, state } = one;
  const writes = counts.new + counts.correction + counts.supplement;
  if (state === 'done') return null;
  return (
    <div className="imports-actions">
      {state === 'read' && counts.error > 0 && (
        <>
          <span className="imports-error">{t('imports.hasErrors', { count: counts.error })}</span>
          <a className="button" href={`/api/imports/${one.id}/errors`} download>
            {t('imports.errors')}
          </a>
        </>
      )}
      {state === 'read' && counts.error === 0 && writes === 0 && (
        <span>{t('imports.nothing')}</span>
      )}
      {state === 'read' && counts.error === 0 && writes > 0 && !can.confirm && (
        <span>{t('imports.otherDay')}</span>
      )}
      {can.read && (
        <button type="button" className="button" onClick={onRead}>
          {t('imports.read')}
        </button>
      )}
      {can.confirm && (
        <button type="button" className="button button-primary" onClick={onConfirm}>
          {t('imports.confirm')}
        </button>
      )}
    </div>
  );
}
