import { useState } from 'react';
import type { TermsChange } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ChangeSection } from './change-section';
import { SHORTEST_WORDS } from './reason-part';
import type { SectionProps } from './section-props';
import { typedDecimal } from '../shared/figures/typed-decimal';

/** 基期: a published figure with its source, where the document states none. */
export function BaselineSection({ seen, mayChange, revise, renew }: SectionProps) {
  const t = useMessages();
  const { baseline } = seen.terms;
  const [periodEnd, setPeriodEnd] = useState(baseline?.periodEnd ?? '');
  const [value, setValue] = useState(baseline?.value ?? '');
  const [revision, setRevision] = useState(baseline?.revision ?? '');
  const [source, setSource] = useState(baseline?.source ?? '');
  const [takenBack, setTakenBack] = useState(false);
  const decimal = typedDecimal(value);
  const entered = (baseline?.source ?? null) !== null;
  const named = source.trim().length >= SHORTEST_WORDS;
  const change: TermsChange | null = takenBack
    ? { kind: 'baseline', baseline: null }
    : periodEnd === '' || decimal === null || !named
      ? null
      : {
          kind: 'baseline',
          baseline: {
            periodEnd,
            value: decimal,
            revision: revision.trim() === '' ? null : revision.trim(),
            source: source.trim(),
          },
        };
  return (
    <ChangeSection
      targetId={seen.target.id}
      title={t('maintenance.baseline')}
      hint={t('maintenance.baselineHint')}
      unfit={seen.unfit.baseline}
      mayChange={mayChange}
      change={change}
      saveText={t('maintenance.save')}
      savedText={t('maintenance.saved')}
      save={(reason) => revise(change, reason)}
      renew={renew}
    >
      <div className="maintenance-grid">
        <label>
          {t('maintenance.periodEnd')}
          <input
            type="date"
            className="field"
            value={periodEnd}
            disabled={takenBack}
            onChange={(event) => setPeriodEnd(event.target.value)}
          />
        </label>
        <label>
          {t('maintenance.baseValue', { unit: seen.seriesUnit })}
          <input
            type="text"
            inputMode="decimal"
            className="field number"
            value={value}
            disabled={takenBack}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <label>
          {t('maintenance.revision')}
          <input
            type="text"
            className="field"
            maxLength={50}
            value={revision}
            disabled={takenBack}
            onChange={(event) => setRevision(event.target.value)}
          />
        </label>
        <label>
          {t('maintenance.source')}
          <input
            type="text"
            className="field"
            maxLength={200}
            value={source}
            disabled={takenBack}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
      </div>
      {!takenBack && source !== '' && !named && (
        <p className="maintenance-note">{t('maintenance.needSource')}</p>
      )}
      {entered && (
        <label className="maintenance-inline">
          <input
            type="checkbox"
            checked={takenBack}
            onChange={(event) => setTakenBack(event.target.checked)}
          />
          {t('maintenance.takeBack')}
        </label>
      )}
    </ChangeSection>
  );
}
