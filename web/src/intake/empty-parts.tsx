import type { PlanChanges } from '../api/model';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { countOfChanges } from './part-changes-list';

/** Which kinds of change there are none of, in one line. */
export function EmptyParts({ changes }: { changes: PlanChanges }) {
  const t = useMessages();
  const language = useLanguage();
  const goals = (['changed', 'added', 'removed', 'unchanged'] as const)
    .filter((kind) => changes[kind].length === 0)
    .map((kind) => t(`intake.change.${kind}`));
  const parts = (['notes', 'incentives'] as const)
    .filter((of) => countOfChanges(changes[of]) === 0)
    .map((of) => {
      const { unchanged } = changes[of];
      const title = t(`intake.change.${of}`);
      return unchanged === 0 ? title : t('intake.change.sameOf', { title, count: unchanged });
    });
  const empty = [...goals, ...parts];
  if (empty.length === 0) return null;
  return (
    <p className="muted">
      {t('intake.change.none', { parts: empty.join(language === 'zh' ? '、' : ', ') })}
    </p>
  );
}
