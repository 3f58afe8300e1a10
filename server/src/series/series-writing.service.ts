import type { EntityManager } from 'typeorm';
import { at, insertMany } from '../database/insert-rows';
import type { Accumulation, Frequency, Publisher } from './domain/model';
import { Series } from './series.entity';

export interface NewSeries {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly publisher: Publisher;
}

/** Ids of a plan's series by their keys. */
export async function addSeries(
  manager: EntityManager,
  { planId, regionCode }: { readonly planId: number; readonly regionCode: string },
  series: readonly NewSeries[],
): Promise<Map<string, number>> {
  const ids = await insertMany(
    manager,
    Series,
    series.map(({ key, name, unit, accumulation, frequency, publisher }) => ({
      regionCode,
      planId,
      key,
      indicator: name,
      unit,
      accumulation,
      frequency,
      publisher,
    })),
  );
  return new Map(series.map((one, index) => [one.key, at(ids, index)]));
}
