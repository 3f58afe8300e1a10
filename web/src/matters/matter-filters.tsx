import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { FilterChoice } from '../shared/ui/filter-choice';

interface Props<T> {
  readonly value: T | undefined;
  readonly asOf: Day | undefined;
  readonly onChoose: (value: T | undefined) => void;
}

/** Keyed as other pages key the same lists, so that they are asked for once. */
export function plansQuery(asOf: Day | undefined) {
  const query = { ...(asOf && { asOf }) };
  return judgedQuery(['plans', asOf], () => answered(api.GET('/api/plans', { params: { query } })));
}

export function agenciesQuery(asOf: Day | undefined) {
  const query = { ...(asOf && { asOf }) };
  return judgedQuery(['agencies', asOf], () =>
    answered(api.GET('/api/agencies', { params: { query } })),
  );
}

export function PlanFilter({ value, asOf, onChoose }: Props<string>) {
  const t = useMessages();
  const { data } = useQuery(plansQuery(asOf));
  return (
    <FilterChoice
      label={t('nav.plans')}
      value={value}
      options={(data?.rows ?? []).map(({ plan }) => ({ value: plan.key, label: plan.shortTitle }))}
      onChoose={onChoose}
    />
  );
}

export function OwnerFilter({ value, asOf, onChoose }: Props<number>) {
  const t = useMessages();
  const { data } = useQuery(agenciesQuery(asOf));
  return (
    <FilterChoice
      label={t('matters.owner')}
      value={value === undefined ? undefined : String(value)}
      options={(data?.rows ?? [])
        .filter(({ agency }) => !agency.openGroup)
        .map(({ agency }) => ({ value: String(agency.id), label: agency.name }))}
      onChoose={(chosen) => onChoose(chosen === undefined ? undefined : Number(chosen))}
    />
  );
}
