import type { Day } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import type { MovementSearch, SearchProps } from '../../shared/search';
import { useSession } from '../../shared/session';
import { usualStarts } from './movement-days';

const PRESETS = ['sinceQuarter', 'sinceMonth', 'sinceYear'] as const;

interface Props extends SearchProps<MovementSearch> {
  /** As answered: the default where the address names none. */
  readonly from: Day | undefined;
}

/** The two days. The second is the page's as-of date, which the frame shows as well. */
export function MovementChoice({ search, onSearch, from }: Props) {
  const t = useMessages();
  const { today } = useSession();
  const to = search.asOf ?? today;
  const starts = usualStarts(to);
  const shown = search.from ?? from ?? starts.sinceQuarter;
  const choose = (patch: Partial<MovementSearch>) => onSearch({ ...patch, page: undefined });
  return (
    <div className="movement-days" role="group" aria-label={t('movement.days')}>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          className="button"
          aria-pressed={shown === starts[preset]}
          onClick={() => choose({ from: starts[preset] })}
        >
          {t(`movement.${preset}`)}
        </button>
      ))}
      <label>
        {t('movement.from')}
        <input
          key={`from ${shown}`}
          type="date"
          className="field"
          defaultValue={shown}
          min="2000-01-01"
          max={to}
          onChange={({ target }) =>
            target.value && target.validity.valid && choose({ from: target.value })
          }
        />
      </label>
      <label>
        {t('movement.to')}
        <input
          key={`to ${to}`}
          type="date"
          className="field"
          defaultValue={to}
          min="2000-01-01"
          max={today}
          onChange={({ target }) =>
            target.value &&
            target.validity.valid &&
            choose({ asOf: target.value === today ? undefined : target.value })
          }
        />
      </label>
    </div>
  );
}
