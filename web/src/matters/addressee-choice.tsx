import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { answered, api } from '../api/client';
import type { AddresseeList, GiveDirective } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly about: GiveDirective['about'];
  readonly id: number;
  readonly value: number | undefined;
  /** A body that is not offered: it has the matter already. */
  readonly except?: number;
  readonly onChoose: (agencyId: number | undefined) => void;
}

/** Who could take it on: bodies that answer for it, and those with the words in their name. */
export function useAddressees(about: GiveDirective['about'], id: number, q = '') {
  return useQuery({
    queryKey: ['addressees', about, id, q],
    queryFn: () =>
      answered(api.GET('/api/matters/addressees', { params: { query: { about, id, q } } })),
    placeholderData: keepPreviousData,
  });
}

/** A native choice of the body, with a search above it for bodies that have no part in the matter. */
export function AddresseeChoice({ about, id, value, except, onChoose }: Props) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<Row>();
  const { data } = useAddressees(about, id, useDeferredValue(words.trim()));
  const found = (data?.rows ?? []).filter(({ agency }) => agency.id !== except);
  // What was chosen stays to be seen, also where other words are looked for.
  const gone = picked && picked.agency.id === value && !found.some(isOf(picked.agency.id));
  const rows = gone ? [picked, ...found] : found;
  return (
    <>
      <label>
        {t('matters.owner')}
        <select
          className="field"
          value={value ?? ''}
          onChange={(event) => {
            const row = rows.find(isOf(Number(event.target.value)));
            setPicked(row);
            onChoose(row?.agency.id);
          }}
        >
          <option value="">{t('inspections.choose')}</option>
          {rows.map(({ agency, role }) => (
            <option key={agency.id} value={agency.id}>
              {role ? `${agency.name}（${t(`role.${role}`)}）` : agency.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('matters.searchBody')}
        <input
          type="search"
          className="field"
          maxLength={100}
          value={words}
          aria-describedby="addressee-hint"
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <p id="addressee-hint" className="muted" role="status">
        {words.trim() === ''
          ? t('matters.searchHint')
          : t('matters.found', { count: found.length })}
      </p>
    </>
  );
}

type Row = AddresseeList['rows'][number];
const isOf =
  (id: number) =>
  ({ agency }: Row) =>
    agency.id === id;
