import type { GoalChange } from '../api/model';
import type { DatedRow } from './dated-rows';
import { typedDecimal } from '../shared/figures/typed-decimal';

/** Interim goals as typed; null while a day or a figure is missing. */
export function interimOf(rows: readonly DatedRow[]): GoalChange['interim'] | null {
  const points = rows.map((row) => ({ on: row.on, value: typedDecimal(row.text) }));
  const whole = points.flatMap(({ on, value }) =>
    on === '' || value === null ? [] : [{ on, value }],
  );
  return whole.length === points.length ? whole : null;
}

/** Nodes as typed; null while a day or the words are missing. */
export function nodesOf(rows: readonly DatedRow[]): GoalChange['nodes'] | null {
  const whole = rows.filter((row) => row.on !== '' && row.text.trim() !== '');
  return whole.length === rows.length
    ? whole.map((row) => ({ on: row.on, label: row.text.trim() }))
    : null;
}
