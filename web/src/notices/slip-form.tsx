import { useId } from 'react';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { NOTICE_COLOURS } from '../shared/search';
import { ColourMark } from './colour-mark';
import { FactList } from './fact-list';
import { isHigher, type Slip, type SlipFault, type TypedSlip } from './slip-draft';

const FAULTS = {
  reason: 'notices.needReason',
  day: 'notices.needDay',
  demand: 'notices.needDemand',
} as const;

interface Props {
  readonly matter: string;
  readonly slip: Slip;
  readonly typed: TypedSlip;
  readonly earliest: string;
  readonly fault: SlipFault | null;
  readonly onType: (patch: TypedSlip) => void;
}

/** One slip of the preview: what it says, and what the inspector sets. */
export function SlipForm({ matter, slip, typed, earliest, fault, onType }: Props) {
  const t = useMessages();
  const say = useSay();
  const id = useId();
  const left = typed.left ?? false;
  return (
    <fieldset className="notice-slip" data-left={left || undefined}>
      <legend>
        <label className="notice-check">
          <input
            type="checkbox"
            checked={!left}
            aria-label={t('notices.include', { matter })}
            onChange={(event) => onType({ left: !event.target.checked })}
          />
          <strong lang="zh-CN">{matter}</strong> <ColourMark colour={slip.colour} />
        </label>
      </legend>
      <p>{say(slip.cause)}</p>
      <p lang="zh-CN">
        {t('notices.addressee')}：{slip.addressee.name}
        {slip.copies.length > 0 && (
          <>
            {' · '}
            {t('notices.copies')}：{slip.copies.map(({ shortName }) => shortName).join('、')}
          </>
        )}
      </p>
      <details>
        <summary>{t('notices.facts')}</summary>
        <FactList facts={slip.facts} />
      </details>
      {!left && (
        <div className="notice-slip-fields">
          <label>
            {t('notices.colour')}
            <select
              className="field"
              aria-label={t('notices.colourOf', { matter })}
              value={slip.colour}
              onChange={(event) => {
                const colour = NOTICE_COLOURS.find((one) => one === event.target.value);
                if (colour) onType({ colour });
              }}
            >
              {slip.colours.map((colour) => (
                <option key={colour} value={colour}>
                  {t(`notices.colour.${colour}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('notices.answerBy')}
            <input
              type="date"
              className="field"
              min={earliest}
              aria-label={t('notices.dueOf', { matter })}
              value={typed.dueOn ?? slip.dueOn}
              onChange={(event) => {
                if (event.target.value !== '') onType({ dueOn: event.target.value });
              }}
            />
          </label>
          {isHigher(slip) && (
            <label className="notice-wide">
              {t('notices.higherReason')}
              <input
                className="field"
                maxLength={1000}
                aria-label={t('notices.reasonOf', { matter })}
                value={typed.higherReason ?? ''}
                onChange={(event) => onType({ higherReason: event.target.value })}
              />
            </label>
          )}
          <label className="notice-wide">
            {t('notices.demand')}
            <textarea
              className="field"
              rows={3}
              maxLength={2000}
              aria-label={t('notices.demandOf', { matter })}
              aria-describedby={fault ? `${id}-fault` : undefined}
              value={typed.demand ?? slip.demand}
              onChange={(event) => onType({ demand: event.target.value })}
            />
          </label>
        </div>
      )}
      {fault && !left && (
        <p id={`${id}-fault`} className="notice-error" role="alert">
          {t(FAULTS[fault])}
        </p>
      )}
    </fieldset>
  );
}
