import type { JudgementSnapshot } from '../../api/model';
import { formatDay } from '../figures/days';
import { formatQuantity } from '../figures/figures';
import { useLanguage, useMessages, useSay } from '../messages/use-messages';
import { LampMark } from './lamp-mark';

/** What the system judged of a target on a day: lamp, deadline, verdict and why. */
export function JudgementCard({ judgement }: { judgement: JudgementSnapshot }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { attained, attainedUnit, explanation, deadline } = judgement;
  return (
    <div className="judgement-card">
      <p className="muted">{t('common.asOf', { day: formatDay(judgement.asOf, language) })}</p>
      <p>
        <LampMark lamp={judgement.lamp} /> · {t(`deadline.${judgement.deadlineState}`)}
        {deadline !== null && ` · ${formatDay(deadline, language)}`}
      </p>
      <p>{say(judgement.goalText)}</p>
      <p>
        {t('judgement.attained')}
        {formatQuantity(attained, attainedUnit)}
      </p>
      <p>{say(judgement.verdict)}</p>
      <p className="muted">
        {t('judgement.rule', {
          set: explanation.ruleSet,
          version: explanation.ruleSetVersion,
          rule: explanation.rule,
          text: say(explanation.ruleText),
        })}
      </p>
    </div>
  );
}
