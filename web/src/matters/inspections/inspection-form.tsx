import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { InspectionDetail, InspectionDraft } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { agenciesQuery, plansQuery } from '../matter-filters';
import { FindingFields } from './finding-fields';
import { blankFinding, incompleteness, namesOf, type DraftFinding } from './inspection-draft';
import { ScopeChoice } from './scope-choice';

interface Props {
  /** Null: a new one. */
  readonly stored: Pick<InspectionDetail, 'id' | 'version'> | null;
  readonly initial: InspectionDraft;
  readonly onSaved: (detail: InspectionDetail) => void;
  readonly onCancel: () => void;
}

/** A visit as it is written: group, days, scope and findings, saved as a whole. */
export function InspectionForm({ stored, initial, onSaved, onCancel }: Props) {
  const t = useMessages();
  const [draft, setDraft] = useState(initial);
  const [members, setMembers] = useState(initial.members.join('\n'));
  const [wrong, setWrong] = useState<'head' | number | null>(null);
  const plans = useQuery(plansQuery(undefined)).data?.rows.map(({ plan }) => plan) ?? [];
  const agencies = (useQuery(agenciesQuery(undefined)).data?.rows ?? [])
    .map(({ agency }) => agency)
    .filter(({ openGroup }) => !openGroup);
  const write = useWrite((body: InspectionDraft, header) =>
    stored === null
      ? answered(
          api.POST('/api/inspections', {
            params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } },
            body,
          }),
        )
      : answered(
          api.PUT('/api/inspections/{id}', { params: { path: { id: stored.id }, header }, body }),
        ),
  );
  const put = (patch: Partial<InspectionDraft>) => setDraft((old) => ({ ...old, ...patch }));
  const putFinding = (place: number, finding: DraftFinding | null) =>
    setDraft((old) => ({
      ...old,
      findings: old.findings.flatMap((one, at) => (at === place ? (finding ?? []) : one)),
    }));

  async function save() {
    const fault = incompleteness(draft);
    setWrong(fault);
    if (fault !== null) return;
    try {
      const body = { ...draft, members: namesOf(members) };
      onSaved(await write.mutateAsync({ body, version: stored?.version ?? 1 }));
    } catch {
      // Shown in the form; what was typed stays.
    }
  }

  const chosenPlans = plans.filter(({ id }) => draft.planIds.includes(id));
  return (
    <form
      className="panel matter-form"
      aria-label={t(stored === null ? 'inspections.new' : 'inspections.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="inspection-fields">
        {(['title', 'groupName', 'groupLeader'] as const).map((name) => (
          <label key={name} className={name === 'title' ? 'inspection-wide' : undefined}>
            {t(`inspections.${LABELS[name]}`)}
            <input
              type="text"
              className="field"
              maxLength={100}
              value={draft[name]}
              onChange={(event) => put({ [name]: event.target.value })}
            />
          </label>
        ))}
        <label>
          {t('inspections.from')}
          <input
            type="date"
            className="field"
            value={draft.fromOn}
            onChange={(event) => put({ fromOn: event.target.value })}
          />
        </label>
        <label>
          {t('inspections.to')}
          <input
            type="date"
            className="field"
            value={draft.toOn}
            onChange={(event) => put({ toOn: event.target.value })}
          />
        </label>
        <label>
          {`${t('inspections.members')}（${t('inspections.membersHint')}）`}
          <textarea
            className="field"
            rows={3}
            value={members}
            onChange={(event) => setMembers(event.target.value)}
          />
        </label>
        <label>
          {t('inspections.basis')}
          <textarea
            className="field"
            rows={3}
            maxLength={2000}
            value={draft.basis ?? ''}
            onChange={(event) => put({ basis: event.target.value || null })}
          />
        </label>
        <ScopeChoice
          legend={t('inspections.plans')}
          options={plans.map(({ id, title }) => ({ id, name: title }))}
          chosen={draft.planIds}
          onChoose={(planIds) => put({ planIds })}
        />
        <ScopeChoice
          legend={t('inspections.agencies')}
          options={agencies}
          chosen={draft.agencyIds}
          onChoose={(agencyIds) => put({ agencyIds })}
        />
      </div>
      <h2>{t('inspections.findings')}</h2>
      {draft.findings.map((finding, place) => (
        <FindingFields
          // The place is what a finding is known by until it is stored.
          key={place}
          number={place + 1}
          finding={finding}
          plans={chosenPlans}
          agencies={agencies}
          onChange={(changed) => putFinding(place, changed)}
          onRemove={() => putFinding(place, null)}
        />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => put({ findings: [...draft.findings, blankFinding()] })}
      >
        {t('inspections.addFinding')}
      </button>
      {write.error && <ProblemNotice error={write.error} />}
      {wrong !== null && (
        <p className="matter-error" role="alert">
          {wrong === 'head'
            ? t('inspections.incomplete')
            : t('inspections.incompleteFinding', { number: wrong + 1 })}
        </p>
      )}
      <div className="matter-buttons">
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {t('inspections.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

const LABELS = { title: 'name', groupName: 'group', groupLeader: 'leader' } as const;
