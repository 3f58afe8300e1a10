import type { NoticeList } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { NOTICE_COLOURS, NOTICE_STATES, type NoticeListSearch } from '../shared/search';
import { isOfBody, useSession } from '../shared/session';
import { FilterChoice } from '../shared/ui/filter-choice';

interface Props {
  readonly list: NoticeList;
  readonly search: NoticeListSearch;
  readonly onSearch: (patch: Partial<NoticeListSearch>) => void;
}

export function NoticeFilters({ list, search, onSearch }: Props) {
  const t = useMessages();
  const ofBody = isOfBody(useSession());
  return (
    <form
      className="notice-filters panel no-print"
      role="search"
      aria-label={t('notices.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <FilterChoice
        label={t('notices.colour')}
        value={search.colour}
        options={NOTICE_COLOURS.map((value) => ({ value, label: t(`notices.colour.${value}`) }))}
        onChoose={(value) => onSearch({ colour: NOTICE_COLOURS.find((one) => one === value) })}
      />
      <FilterChoice
        label={t('notices.state')}
        value={search.state}
        options={NOTICE_STATES.map((value) => ({ value, label: t(`notices.state.${value}`) }))}
        onChoose={(value) => onSearch({ state: NOTICE_STATES.find((one) => one === value) })}
      />
      <FilterChoice
        label={t('notices.plan')}
        value={search.plan}
        options={list.plans.map(({ key, shortTitle }) => ({ value: key, label: shortTitle }))}
        onChoose={(plan) => onSearch({ plan })}
      />
      {!ofBody && (
        <FilterChoice
          label={t('notices.agency')}
          value={search.agency === undefined ? undefined : String(search.agency)}
          options={list.agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(value) =>
            onSearch({ agency: value === undefined ? undefined : Number(value) })
          }
        />
      )}
      <label className="notice-check">
        <input
          type="checkbox"
          checked={search.unanswered ?? false}
          onChange={(event) => onSearch({ unanswered: event.target.checked || undefined })}
        />
        {t('notices.unansweredOnly')}
      </label>
    </form>
  );
}
