import type { IntakeRowType } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { Passage } from './picked-passage';
import { ROW_TYPES } from './row-form';

interface Props {
  readonly picked: Passage | null;
  readonly onAdd: (type: IntakeRowType) => void;
  readonly onDrop: () => void;
  /** The way without a mouse. */
  readonly onChoose: () => void;
}

/** What can be made of selected words. A press on it leaves the selection as it is. */
export function PickBar({ picked, onAdd, onDrop, onChoose }: Props) {
  const t = useMessages();
  return (
    <div className="intake-pick" onMouseDown={(event) => event.preventDefault()}>
      {picked === null ? (
        <>
          <span className="muted">{t('intake.pickHint')}</span>
          <button type="button" className="button" onClick={onChoose}>
            {t('intake.passageTitle')}
          </button>
        </>
      ) : (
        <>
          <span role="status">
            {t('intake.pickedWords', { count: picked.end - picked.start })} {t('intake.addAs')}
          </span>
          {ROW_TYPES.map((type) => (
            <button key={type} type="button" className="button" onClick={() => onAdd(type)}>
              {t(`intake.type.${type}`)}
            </button>
          ))}
          <button type="button" className="button" onClick={onDrop}>
            {t('intake.dropPick')}
          </button>
        </>
      )}
    </div>
  );
}
