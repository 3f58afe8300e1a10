import type { ComparatorDictionary } from './comparators';
import type { UnitDictionary } from './units';
import type { BodyDictionary } from './body-dictionary';
import type { VerbDictionary } from './verb-dictionary';
import type { ZoneDictionary } from './zones';

/** Every word list that the reader is given; compiled data, so that the same bytes give the same rows. */
export interface Dictionaries {
  readonly units: UnitDictionary;
  readonly comparators: ComparatorDictionary;
  readonly bodies: BodyDictionary;
  readonly verbs: VerbDictionary;
  readonly zones: ZoneDictionary;
}
