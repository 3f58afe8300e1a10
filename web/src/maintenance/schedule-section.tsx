import { useState } from 'react';
import type { TargetMaintenance, TermsChange } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ChangeSection } from './change-section';
import { DatedRows, datedRow, type DatedRow } from './dated-rows';
import { interimOf } from './typed-rows';
import type { SectionProps } from './section-props';
import { typedDecimal } from '../shared/figures/typed-decimal';

const KINDS = ['linear', 'seasonal', 'shares'] as const;
type Kind = (typeof KINDS)[number];
const PARTS = [2, 4, 12] as const;

/** 序时安排: how a year is spread, and the values that the schedule passes. */
export function ScheduleSection({ seen, mayChange, revise, renew }: SectionProps) {
  const t = useMessages();
  const { terms, hasProfile } = seen;
  const [kind, setKind] = useState<Kind>(terms.profile.kind);
  const [shares, setShares] = useState<readonly string[]>(() => firstShares(terms.profile));
  const [interim, setInterim] = useState<DatedRow[]>(() =>
    terms.interim.map(({ on, value }) => datedRow(on, value)),
  );
  const change = scheduleChange(kind, shares, interim);
  return (
    <ChangeSection
      targetId={seen.target.id}
      title={t('maintenance.schedule')}
      unfit={seen.unfit.schedule}
      mayChange={mayChange}
      change={change}
      saveText={t('maintenance.save')}
      savedText={t('maintenance.saved')}
      save={(reason) => revise(change, reason)}
      renew={renew}
    >
      {hasProfile && (
        <fieldset className="maintenance-rows">
          <legend>{t('maintenance.profile')}</legend>
          <div className="maintenance-choices">
            {KINDS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="profile"
                  checked={kind === one}
                  onChange={() => setKind(one)}
                />{' '}
                {t(`maintenance.profile.${one}`)}
              </label>
            ))}
          </div>
          {kind === 'shares' && <SharesFields shares={shares} onShares={setShares} />}
        </fieldset>
      )}
      <DatedRows
        legend={t('maintenance.interim')}
        hint={t('maintenance.interimHint')}
        rows={interim}
        of="value"
        unit={seen.target.attainedUnit}
        onRows={setInterim}
      />
    </ChangeSection>
  );
}

interface SharesProps {
  readonly shares: readonly string[];
  readonly onShares: (shares: string[]) => void;
}

function SharesFields({ shares, onShares }: SharesProps) {
  const t = useMessages();
  return (
    <>
      <p className="muted">{t('maintenance.sharesHint')}</p>
      <label className="maintenance-inline">
        {t('maintenance.parts')}
        <select
          className="field"
          value={shares.length}
          onChange={(event) => onShares(evenShares(Number(event.target.value)))}
        >
          {PARTS.map((count) => (
            <option key={count} value={count}>
              {t(`maintenance.parts.${count}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="maintenance-shares">
        {shares.map((share, index) => (
          <label key={index}>
            {t('maintenance.shareBy', { month: ((index + 1) * 12) / shares.length })}
            <input
              type="text"
              inputMode="decimal"
              className="field number"
              value={share}
              onChange={(event) =>
                onShares(shares.map((old, at) => (at === index ? event.target.value : old)))
              }
            />
          </label>
        ))}
      </div>
    </>
  );
}

function firstShares(profile: TargetMaintenance['terms']['profile']): readonly string[] {
  return profile.kind === 'shares' ? profile.shares : evenShares(4);
}

/** A start to type over; two decimals are enough for that, the last is the whole. */
function evenShares(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    index + 1 === count ? '100' : String(Math.round(((index + 1) * 10_000) / count) / 100),
  );
}

function scheduleChange(
  kind: Kind,
  shares: readonly string[],
  rows: readonly DatedRow[],
): TermsChange | null {
  const interim = interimOf(rows);
  if (interim === null) return null;
  if (kind !== 'shares') return { kind: 'schedule', profile: { kind }, interim };
  const typed = shares.map(typedDecimal);
  return typed.every((share) => share !== null)
    ? { kind: 'schedule', profile: { kind, shares: typed }, interim }
    : null;
}
