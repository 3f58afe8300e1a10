import type { Contested } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { JudgementCard } from '../shared/ui/judgement-card';

/** The record as it stood when it was contested. */
export function ContestedView({ contested }: { contested: Contested }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  switch (contested.kind) {
    case 'judgement':
      return <JudgementCard judgement={contested.judgement} />;
    case 'lateness': {
      const { firstDueOn, submittedOn } = contested.submission;
      const submitted =
        submittedOn === null ? t('appeal.notYet') : formatDay(submittedOn, language);
      return <p>{t('appeal.lateFacts', { due: formatDay(firstDueOn, language), submitted })}</p>;
    }
    case 'notice':
      return (
        <p>
          {t('appeal.slip', {
            number: say(contested.number),
            on: formatDay(contested.issuedOn, language),
          })}
        </p>
      );
  }
}
