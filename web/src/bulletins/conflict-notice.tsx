import { useMessages } from '../shared/messages/use-messages';
import { TextDiff } from './text-diff';
import type { DraftSaving } from './use-draft-save';

/** Somebody saved in between: their text beside one's own, and a choice. */
export function ConflictNotice({ saving }: { saving: DraftSaving }) {
  const t = useMessages();
  const { theirs, text, decide } = saving;
  if (theirs === null) return null;
  const differing = theirs.current.parts.flatMap((part) => {
    const mine = text.parts.find(({ key }) => key === part.key)?.text ?? '';
    return mine === part.text ? [] : [{ key: part.key, theirs: part.text, mine }];
  });
  return (
    <div className="problem" role="alert">
      <strong>{t('bulletins.conflict', { name: theirs.by })}</strong>
      <p>{t('bulletins.conflictHint')}</p>
      {differing.map((part) => (
        <div key={part.key}>
          <h3>{t(`bulletins.part.${part.key}`)}</h3>
          <TextDiff before={part.theirs} after={part.mine} />
        </div>
      ))}
      <button type="button" className="button" onClick={() => decide('theirs')}>
        {t('bulletins.takeTheirs')}
      </button>{' '}
      <button type="button" className="button" onClick={() => decide('mine')}>
        {t('bulletins.keepMine')}
      </button>
    </div>
  );
}
