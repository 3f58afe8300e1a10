import type { NoticeList } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { NOTICE_COLOURS, type NoticeListSearch } from '../shared/search';
import { ColourMark } from './colour-mark';

interface Props {
  readonly counts: NoticeList['counts'];
  readonly onSearch: (patch: Partial<NoticeListSearch>) => void;
}

const CLEARED: NoticeListSearch = {
  state: undefined,
  unanswered: undefined,
  colour: undefined,
  agency: undefined,
  plan: undefined,
};

/** What all slips in the scope come to; each number leads to the list behind it. */
export function NoticeCounts({ counts, onSearch }: Props) {
  const t = useMessages();
  const figures = [
    ['all', counts.all, {}],
    ['open', counts.open, { state: 'open' }],
    ['unanswered', counts.unanswered, { unanswered: true }],
    ['replied', counts.replied, { state: 'replied' }],
    ['settled', counts.settled, { state: 'settled' }],
  ] as const;
  return (
    <ul className="notice-counts">
      {figures.map(([name, count, filter]) => (
        <li key={name}>
          <button
            type="button"
            className="button"
            onClick={() => onSearch({ ...CLEARED, ...filter })}
          >
            {t(`notices.counted.${name}`)} <strong>{count}</strong>
          </button>
        </li>
      ))}
      {NOTICE_COLOURS.filter((colour) => counts.byColour[colour] > 0).map((colour) => (
        <li key={colour}>
          <button
            type="button"
            className="button"
            onClick={() => onSearch({ ...CLEARED, state: 'open', colour })}
          >
            <ColourMark colour={colour} /> <strong>{counts.byColour[colour]}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
