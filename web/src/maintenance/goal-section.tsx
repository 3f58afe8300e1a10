import { useState } from 'react';
import { answered, api } from '../api/client';
import type { GoalChange } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ChangeSection, SHORTEST_WORDS } from './change-section';
import { DatedRows, datedRow } from './dated-rows';
import type { SectionProps } from './section-props';
import { typedDecimal } from '../shared/figures/typed-decimal';
import { interimOf, nodesOf } from './typed-rows';

interface Props extends Omit<SectionProps, 'revise'> {
  readonly version: number;
  /** After the proposal was stored. */
  readonly onProposed: () => Promise<void>;
}

interface Proposal {
  readonly change: GoalChange;
  readonly reason: string;
  readonly basis: { title: string; number: string | null; date: string };
  readonly effectiveOn: string | null;
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
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const write = useWrite((body: Proposal, header) =>
    answered(
      api.POST('/api/targets/{id}/goal-changes', {
        params: { path: { id: target.id }, header },
        body,
      }),
    ),
  );
  const change = goalChange();
  const basisMissing = title.trim().length < SHORTEST_WORDS || date === '';

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
    if (!change) return;
    const basis = {
      title: title.trim(),
      number: number.trim() === '' ? null : number.trim(),
      date,
    };
    await write.mutateAsync({
      body: { change, reason, basis, effectiveOn: effectiveOn === '' ? null : effectiveOn },
      version,
    });
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
  const textField = (label: string, value: string, set: (text: string) => void, digits = false) => (
    <label>
      {label}
      <input
        type="text"
        className={digits ? 'field number' : 'field'}
        inputMode={digits ? 'decimal' : 'text'}
        maxLength={digits ? 40 : 200}
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
      effectiveOn={effectiveOn === '' ? null : effectiveOn}
      missing={basisMissing ? t('maintenance.needBasis') : null}
      saveText={t('maintenance.propose')}
      savedText={t('maintenance.proposed')}
      save={propose}
      renew={renew}
    >
      <div className="maintenance-grid">
        {!task &&
          textField(t('maintenance.goalValue', { unit: target.attainedUnit }), goal, setGoal, true)}
        {terms.goalUpper !== null &&
          textField(
            t('maintenance.goalUpper', { unit: target.attainedUnit }),
            upper,
            setUpper,
            true,
          )}
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
      <div className="maintenance-grid">
        {textField(t('maintenance.basisTitle'), title, setTitle)}
        {textField(t('maintenance.basisNumber'), number, setNumber)}
        {dayField(t('maintenance.basisDate'), date, setDate)}
        {dayField(t('maintenance.effectiveOn'), effectiveOn, setEffectiveOn)}
      </div>
    </ChangeSection>
  );
}
