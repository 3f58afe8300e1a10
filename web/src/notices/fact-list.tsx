import type { NoticeFact } from '../api/model';
import { useSay } from '../shared/messages/use-messages';

/** The facts that a slip rests on, or the same matter's facts now. */
export function FactList({ facts }: { readonly facts: readonly NoticeFact[] }) {
  const say = useSay();
  return (
    <dl className="notice-facts">
      {facts.map((fact) => (
        <div key={fact.label.zh}>
          <dt>{say(fact.label)}</dt>
          <dd>{say(fact.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
