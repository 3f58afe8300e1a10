import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api, writeHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import type { IntakeDraft, IntakeRowType, IntakeSuggestions } from '../api/model';
import type { Passage } from './picked-passage';
import { begunRow } from './begun-row';
import { draftOf, fieldsOf, type RowDraft } from './row-draft';
import { RowForm } from './row-form';
import { figureWords } from './row-words';

interface Props {
  readonly draft: IntakeDraft;
  readonly passage: Passage;
  readonly words: string;
  /** As what it was asked for; null: as the reader takes it. */
  readonly type: IntakeRowType | null;
  readonly onAdded: (row: number, passage: Passage) => void;
  readonly onClose: () => void;
}

/** A row that the reader did not see, begun from the words that were selected. */
export function AddRow({ draft, passage, words, type, onAdded, onClose }: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const [typed, setTyped] = useState<RowDraft | null>(null);
  const [found, setFound] = useState<IntakeSuggestions['rows']>([]);
  const suggest = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/intake/drafts/{id}/suggest', {
          params: { path: { id: draft.id } },
          body: { ...passage, type },
        }),
      ),
    onSuccess: (suggestions) => {
      setFound(suggestions.rows);
      setTyped(begunRow({ draft, passage, words, type, suggestions }));
    },
  });
  const { mutate: ask } = suggest;
  useEffect(() => ask(), [ask]);
  const add = useMutation({
    mutationFn: ({ row, accept }: { row: RowDraft; accept: boolean }) =>
      answered(
        api.POST('/api/intake/drafts/{id}/rows', {
          params: { path: { id: draft.id }, header: writeHeaders() },
          body: {
            ...passage,
            type: row.type as IntakeRowType,
            fields: fieldsOf(row),
            decision: accept ? 'accepted' : 'pending',
          },
        }),
      ),
    onSuccess: async ({ row }) => {
      await renewJudged(client);
      onAdded(row.id, passage);
    },
  });

  return (
    <section className="intake-add" aria-label={t('intake.addTitle')}>
      <h2>{t('intake.addTitle')}</h2>
      <q lang="zh-CN">{words}</q>
      {suggest.error && (
        <ProblemNotice error={suggest.error} onRetry={() => suggest.mutate()}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </ProblemNotice>
      )}
      {typed !== null && (
        <>
          <p className="muted" role="status">
            {t(found.length > 0 ? 'intake.suggested' : 'intake.suggestedNothing')}
          </p>
          {found.length > 1 && (
            <p className="intake-found">
              {t('intake.suggestedMore', { count: found.length })}
              {found.map((row) => (
                <button
                  key={`${row.start} ${row.rule} ${row.fields.name}`}
                  type="button"
                  className="button"
                  lang="zh-CN"
                  onClick={() => setTyped(draftOf(row.type, row.fields))}
                >
                  {t(`intake.type.${row.type}`)}{' '}
                  {row.type === 'responsibility'
                    ? row.fields.agencies.map(({ name }) => name).join('、')
                    : row.fields.name}{' '}
                  {figureWords(row, t)}
                </button>
              ))}
            </p>
          )}
          {add.error && <ProblemNotice error={add.error} />}
          <RowForm
            draft={typed}
            clauses={draft.clauses}
            bodies={draft.bodies.map(({ name }) => name)}
            wholes={draft.rows
              .filter((row) => row.type === 'target')
              .map(({ id, fields }) => ({ id, name: fields.name }))}
            horizon={draft.header.horizon}
            words={{ accept: t('intake.addAndAccept'), save: t('intake.addIt') }}
            busy={add.isPending}
            onChange={(patch) => setTyped({ ...typed, ...patch } as RowDraft)}
            onSave={(accept) => add.mutate({ row: typed, accept })}
            onCancel={onClose}
          />
        </>
      )}
    </section>
  );
}
