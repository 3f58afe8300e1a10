import { useState } from 'react';
import { answered, api } from '../api/client';
import type { GoalChange } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { BasisFields, basisOf, NO_BASIS, type Basis } from './basis-fields';
import { ChangeSection } from './change-section';
import { DatedRows, datedRow } from './dated-rows';
import type { SectionProps } from './section-props';
import { typedDecimal } from '../shared/figures/typed-decimal';
import { interimOf, nodesOf } from './typed-rows';

interface Props extends Omit<SectionProps, 'revise'> {
  readonly version: number;
  /** After the proposal was stored. */
  readonly onProposed: () => Promise<void>;
}

interface Proposal extends Basis {
  readonly change: GoalChange;
  readonly reason: string;
}

/** 目标值变更: another goal or deadline, with a basis document; a second person decides. */
export function GoalSection({ seen, version, mayChange, renew, onProposed }: Props) {
  const t = useMessages();
  const { terms, target } = seen;
  const task = target.kind === 'milestone';
  const [goal, setGoal] = useState(terms.goal ?? '');
  const [upper, setUpper] = useState(terms.goalUpper ?? '');
  const [deadline, setDeadline] = useState(terms.deadline ?? '');
  const [evaluationEnd, setEvaluationEnd] = useState(terms.evaluationEnd ?? '');
  const [interim, setInterim] = useState(() =>
    terms.interim.map(({ on, value }) => datedRow(on, value)),
  );
  const [nodes, setNodes] = useState(() => terms.nodes.map(({ on, label }) => datedRow(on, label)));
  const [typedBasis, setBasis] = useState(NO_BASIS);
  const basis = basisOf(typedBasis);
  const write = useWrite((body: Proposal, header) =>
    answered(
      api.POST('/api/targets/{id}/goal-changes', {
        params: { path: { id: target.id }, header },
        body,
      }),
    ),
  );
  const change = goalChange();

  function goalChange(): GoalChange | null {
    const [points, steps] = [interimOf(interim), nodesOf(nodes)];
    const typed = { goal: typedDecimal(goal), upper: typedDecimal(upper) };
    if (points === null || steps === null) return null;
    if ((!task && typed.goal === null) || (upper !== '' && typed.upper === null)) return null;
    return {
      kind: 'goal',
      goal: task ? null : typed.goal,
      goalUpper: typed.upper,
      evaluationEnd: evaluationEnd === '' ? null : evaluationEnd,
      deadline: deadline === '' ? null : deadline,
      interim: points,
      nodes: steps,
    };
  }

  async function propose(reason: string) {
    if (!change || !basis) return;
    await write.mutateAsync({ body: { change, reason, ...basis }, version });
    await onProposed();
  }

  const dayField = (label: string, value: string, set: (day: string) => void) => (
    <label>
      {label}
      <input
        type="date"
        className="field"
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  const figureField = (label: string, value: string, set: (text: string) => void) => (
    <label>
      {label}
      <input
        type="text"
        className="field number"
        inputMode="decimal"
        maxLength={40}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );

  return (
    <ChangeSection
      targetId={target.id}
      title={t('maintenance.goal')}
      hint={t('maintenance.goalHint')}
      mayChange={mayChange}
      change={change}
      effectiveOn={typedBasis.effectiveOn || null}
      missing={basis === null ? t('maintenance.needBasis') : null}
      saveText={t('maintenance.propose')}
      savedText={t('maintenance.proposed')}
      save={propose}
      renew={renew}
    >
      <div className="maintenance-grid">
        {!task &&
          figureField(t('maintenance.goalValue', { unit: target.attainedUnit }), goal, setGoal)}
        {terms.goalUpper !== null &&
          figureField(t('maintenance.goalUpper', { unit: target.attainedUnit }), upper, setUpper)}
        {dayField(t('maintenance.evaluationEnd'), evaluationEnd, setEvaluationEnd)}
        {dayField(t('maintenance.deadline'), deadline, setDeadline)}
      </div>
      {seen.unfit.schedule === null && (
        <DatedRows
          legend={t('maintenance.interim')}
          rows={interim}
          of="value"
          unit={target.attainedUnit}
          onRows={setInterim}
        />
      )}
      {task && (
        <DatedRows legend={t('maintenance.nodes')} rows={nodes} of="label" onRows={setNodes} />
      )}
      <BasisFields
        basis={typedBasis}
        onBasis={setBasis}
        effectiveLabel={t('maintenance.effectiveOn')}
      />
    </ChangeSection>
  );
}
