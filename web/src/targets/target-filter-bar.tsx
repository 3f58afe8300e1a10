import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { DEADLINE_STATES, LAMPS } from '../shared/lamps';
import { useMessages } from '../shared/messages/use-messages';
import type { SearchProps, TargetListSearch } from '../shared/search';
import { FilterChoice } from '../shared/ui/filter-choice';

const TYPING_PAUSE_MS = 300;

/** Filters as native selects; what is chosen lives in the address. */
export function TargetFilterBar({ search, onSearch }: SearchProps<TargetListSearch>) {
  const t = useMessages();
  const { asOf } = search;
  const [text, setText] = useState(search.q ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const query = { params: { query: { ...(asOf && { asOf }) } } };
  const plans = useQuery(
    judgedQuery(['plans', asOf], () => answered(api.GET('/api/plans', query))),
  );
  const agencies = useQuery(
    judgedQuery(['agencies', asOf], () => answered(api.GET('/api/agencies', query))),
  );
  const planRefs = plans.data?.rows.map((row) => row.plan) ?? [];
  const regions = [...new Map(planRefs.map((p) => [p.regionCode, p.regionName])).entries()];
  const filtered = Object.entries(search).some(([key, value]) => key !== 'asOf' && value);

  return (
    <form
      className="target-filters panel no-print"
      role="search"
      aria-label={t('targets.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <FilterChoice
        label={t('target.plan')}
        value={search.plan}
        options={planRefs.map((plan) => ({ value: plan.key, label: plan.shortTitle }))}
        onChoose={(plan) => onSearch({ plan })}
      />
      <FilterChoice
        label={t('targets.region')}
        value={search.region}
        options={regions.map(([value, label]) => ({ value, label }))}
        onChoose={(region) => onSearch({ region })}
      />
      <FilterChoice
        label={t('target.agency')}
        value={search.agency?.toString()}
        options={(agencies.data?.rows ?? []).map(({ agency }) => ({
          value: String(agency.id),
          label: agency.name,
        }))}
        onChoose={(agency) => onSearch({ agency: agency ? Number(agency) : undefined })}
      />
      <FilterChoice
        label={t('lamp.label')}
        value={search.lamp}
        options={LAMPS.map((lamp) => ({ value: lamp, label: t(`lamp.${lamp}`) }))}
        onChoose={(value) => onSearch({ lamp: LAMPS.find((lamp) => lamp === value) })}
      />
      <FilterChoice
        label={t('deadline.label')}
        value={search.deadline}
        options={DEADLINE_STATES.map((state) => ({ value: state, label: t(`deadline.${state}`) }))}
        onChoose={(value) =>
          onSearch({ deadline: DEADLINE_STATES.find((state) => state === value) })
        }
      />
      <label className="target-filter-check">
        <input
          type="checkbox"
          checked={search.ended === 'only'}
          onChange={(event) => onSearch({ ended: event.target.checked ? 'only' : undefined })}
        />
        {t('targets.ended')}
      </label>
      <label>
        {t('common.search')}
        <input
          type="search"
          className="field"
          value={text}
          maxLength={100}
          placeholder={t('targets.searchHint')}
          onChange={(event) => {
            const typed = event.target.value;
            setText(typed);
            clearTimeout(timer.current);
            timer.current = setTimeout(
              () => onSearch({ q: typed.trim() || undefined }),
              TYPING_PAUSE_MS,
            );
          }}
        />
      </label>
      {filtered && (
        <button
          type="button"
          className="button"
          onClick={() => {
            clearTimeout(timer.current);
            setText('');
            onSearch({
              plan: undefined,
              region: undefined,
              agency: undefined,
              lamp: undefined,
              deadline: undefined,
              ended: undefined,
              q: undefined,
            });
          }}
        >
          {t('common.clearFilters')}
        </button>
      )}
    </form>
  );
}
