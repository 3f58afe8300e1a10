import { useState } from 'react';
import type { TargetDetail } from '../api/model';
import { MISSING } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';

const WIDE = '(min-width: 992px)';

/** Rule, version, inputs and arithmetic behind the lamp; open from the start where there is room. */
export function ExplanationPanel({ explanation }: { explanation: TargetDetail['explanation'] }) {
  const t = useMessages();
  const say = useSay();
  const [open, setOpen] = useState(() => window.matchMedia(WIDE).matches);
  return (
    <details
      className="target-details target-why"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('target.why.title')}</summary>
      <p className="target-why-rule">{say(explanation.ruleText)}</p>
      <p className="target-note muted">
        {t('target.why.rule', {
          ruleSet: explanation.ruleSet,
          version: explanation.ruleSetVersion,
          rule: explanation.rule,
        })}
      </p>
      {explanation.inputs.length > 0 && (
        <table className="table">
          <caption>{t('target.why.inputs')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('target.why.item')}</th>
              <th scope="col">{t('target.why.value')}</th>
            </tr>
          </thead>
          <tbody>
            {explanation.inputs.map((input, i) => (
              <tr key={i}>
                <th scope="row">{say(input.label)}</th>
                <td>{say(input.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {explanation.steps.length > 0 ? (
        <table className="table">
          <caption>{t('target.why.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('target.why.step')}</th>
              <th scope="col">{t('target.why.expression')}</th>
              <th scope="col" className="number">
                {t('target.why.result')}
              </th>
            </tr>
          </thead>
          <tbody>
            {explanation.steps.map((step, i) => (
              <tr key={i}>
                <th scope="row">{say(step.label)}</th>
                <td className="expression">{step.expression || MISSING}</td>
                <td className="number">{step.result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="target-note muted">{t('target.why.noSteps')}</p>
      )}
    </details>
  );
}
