import { useMessages } from '../shared/messages/use-messages';
import { ROW_TYPES } from './row-form';
import { ROW_STATES } from './row-look';

/** What signs and underlines in the document mean. */
export function Legend() {
  const t = useMessages();
  return (
    <dl className="intake-legend">
      <div>
        <dt>{t('intake.legendTypes')}</dt>
        <dd>
          {ROW_TYPES.map((type) => (
            <mark
              key={type}
              className={`intake-mark intake-first intake-type-${type} intake-state-accepted`}
            >
              {t(`intake.type.${type}`)}
            </mark>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('intake.legendStates')}</dt>
        <dd>
          {ROW_STATES.map((state) => (
            <mark key={state} className={`intake-mark intake-type-target intake-state-${state}`}>
              {t(`intake.rowState.${state}`)}
            </mark>
          ))}
        </dd>
      </div>
    </dl>
  );
}
