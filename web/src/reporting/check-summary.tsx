import { useMessages, useSay } from '../shared/messages/use-messages';
import type { MessageKey } from '../shared/messages/catalogue';
import type { CheckItem } from './submission-checks';

interface ListProps {
  readonly items: readonly CheckItem[];
  readonly onJump: (item: CheckItem) => void;
}

interface Props extends ListProps {
  /** False before the first line is saved, also after the return was sent back. */
  readonly canSubmit: boolean;
}

const MOST_IN_ONE_COLUMN = 4;

/** A figure behind its schedule is not wrong: words are missing, not a correction. */
function wordFor({ level, column }: CheckItem): MessageKey {
  if (level === 'soft') return 'check.soft';
  return column === 'figure' ? 'check.hard' : 'check.words';
}

/** Everything that still has to be settled; each entry leads to its cell. */
export function CheckSummary({ items, onJump, canSubmit }: Props) {
  const t = useMessages();
  const say = useSay();
  const empty = items.filter((item) => item.empty);
  const open = items.filter((item) => !item.empty);
  const hard = items.filter(({ level }) => level === 'hard').length;
  return (
    <section className="panel check-summary" aria-labelledby="check-title" role="status">
      <h2 id="check-title">
        {items.length > 0
          ? t('check.title', { count: items.length })
          : t(canSubmit ? 'check.none' : 'check.typeFirst')}
      </h2>
      {items.length > 0 && (
        <p className="muted">{t('check.counts', { hard, soft: items.length - hard })}</p>
      )}
      {items.length > 0 && (
        <div className="check-list">
          {open.length > 0 && (
            <ul className={open.length > MOST_IN_ONE_COLUMN ? 'check-columns' : undefined}>
              {open.map((item, i) => (
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
          <Unfilled items={empty} onJump={onJump} />
        </div>
      )}
    </section>
  );
}

/** Lines without an answer all say the same: once in words, then each by its name. */
function Unfilled({ items, onJump }: ListProps) {
  const t = useMessages();
  const say = useSay();
  const [first] = items;
  if (!first) return null;
  return (
    <div className="check-empty">
      <p>
        <span className="check-hard">{t('check.empty', { count: items.length })}</span>{' '}
        {say(first.sentence)}
      </p>
      {items.map((item) => (
        <button
          key={item.lineId}
          type="button"
          className="check-jump"
          lang="zh-CN"
          onClick={() => onJump(item)}
        >
          {item.name}
        </button>
      ))}
    </div>
  );
}
