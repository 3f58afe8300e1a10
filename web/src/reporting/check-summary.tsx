import { useMessages, useSay } from '../shared/messages/use-messages';
import type { MessageKey } from '../shared/messages/catalogue';
import type { CheckItem } from './submission-checks';

interface Props {
  readonly items: readonly CheckItem[];
  readonly onJump: (item: CheckItem) => void;
}

const MOST_IN_ONE_COLUMN = 4;

/** A figure behind its schedule is not wrong: words are missing, not a correction. */
function wordFor({ level, column, empty }: CheckItem): MessageKey {
  if (empty) return 'grid.status.empty';
  if (level === 'soft') return 'check.soft';
  return column === 'figure' ? 'check.hard' : 'check.words';
}

/** Everything that still has to be settled; each entry leads to its cell. */
export function CheckSummary({ items, onJump }: Props) {
  const t = useMessages();
  const say = useSay();
  const hard = items.filter(({ level }) => level === 'hard').length;
  return (
    <section className="panel check-summary" aria-labelledby="check-title" role="status">
      <h2 id="check-title">
        {items.length === 0 ? t('check.none') : t('check.title', { count: items.length })}
      </h2>
      {items.length > 0 && (
        <p className="muted">{t('check.counts', { hard, soft: items.length - hard })}</p>
      )}
      {items.length > 0 && (
        <ul className={items.length > MOST_IN_ONE_COLUMN ? 'check-columns' : undefined}>
          {items.map((item, i) => (
            <li key={i}>
              <button type="button" className="check-jump" onClick={() => onJump(item)}>
                <span className={item.level === 'hard' ? 'check-hard' : 'check-soft'}>
                  {t(wordFor(item))}
                </span>{' '}
                <span lang="zh-CN">{item.name}</span> {say(item.sentence)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
