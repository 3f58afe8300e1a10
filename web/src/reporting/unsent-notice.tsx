import { useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import type { GridSummary } from './grid-summary';
import { UnsentLines } from './unsent-lines';

interface Props {
  readonly submissionId: number;
  readonly summary: GridSummary;
  readonly canEdit: boolean;
  readonly onJump: (lineId: number) => void;
  readonly onDiscard: () => void;
}

/** What is typed and not acknowledged, in honest words: how much, why, and what becomes of it. */
export function UnsentNotice({ submissionId, summary, canEdit, onJump, onDiscard }: Props) {
  const t = useMessages();
  const { waiting, resumed, conflicts, unsent, kept } = summary;
  const [conflict] = conflicts;
  if (!canEdit) return <LeftBehind submissionId={submissionId} onDiscard={onDiscard} />;
  return (
    <>
      {waiting > 0 && (
        <p className="problem" role="alert">
          {t('unsent.offline', { count: waiting })}
        </p>
      )}
      {resumed > 0 && (
        <p className="problem" role="status">
          {t('unsent.resumed', { count: resumed })}
        </p>
      )}
      {unsent.length > 0 && !kept && (
        <p className="problem" role="alert">
          {t('unsent.notKept')}
        </p>
      )}
      {conflict !== undefined && (
        <p className="problem" role="alert">
          {t('unsent.conflicts', { count: conflicts.length })}{' '}
          <button type="button" className="button" onClick={() => onJump(conflict)}>
            {t('unsent.goToConflict')}
          </button>
        </p>
      )}
    </>
  );
}

/** The return was handed in or closed while something typed here was still on its way. */
function LeftBehind({ submissionId, onDiscard }: Pick<Props, 'submissionId' | 'onDiscard'>) {
  const t = useMessages();
  const { account } = useSession();
  const [kept] = useState(() => new UnsentLines(account.username, submissionId));
  const [left, setLeft] = useState(() => kept.read());
  if (left.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <p>{t('unsent.left', { count: left.length })}</p>
      <ul lang="zh-CN">
        {left.map(([id, { name, draft }]) => (
          <li key={id}>
            {name}：
            {[draft.figure, draft.expectedOn, draft.explanation, draft.nextStep]
              .filter((text) => text !== '')
              .join(' / ')}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() => {
          for (const [id] of left) kept.forget(id);
          onDiscard();
          setLeft([]);
        }}
      >
        {t('unsent.discard')}
      </button>
    </div>
  );
}
