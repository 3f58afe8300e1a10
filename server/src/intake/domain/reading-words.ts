import type { VerbDictionary } from './verb-dictionary';
import { WordList } from './word-list';

type Lists = Exclude<keyof VerbDictionary, 'version'>;

/** The verb dictionary made ready to be asked. */
export type ReadingWords = Readonly<Record<Lists | 'bringing', WordList>>;

export function readingWords(verbs: VerbDictionary): ReadingWords {
  return {
    making: new WordList(verbs.making),
    telling: new WordList(verbs.telling),
    /** Both kinds of verbs that a count stands behind. */
    bringing: new WordList([...verbs.making, ...verbs.telling]),
    resulting: new WordList(verbs.resulting),
    yielding: new WordList(verbs.yielding),
    reaching: new WordList(verbs.reaching),
    changing: new WordList(verbs.changing),
    modality: new WordList(verbs.modality),
    manner: new WordList(verbs.manner),
    past: new WordList(verbs.past),
    paying: new WordList(verbs.paying),
    giving: new WordList(verbs.giving),
    funding: new WordList(verbs.funding),
    eligibility: new WordList(verbs.eligibility),
    penalties: new WordList(verbs.penalties),
    defining: new WordList(verbs.defining),
    scoping: new WordList(verbs.scoping),
    structural: new WordList(verbs.structural),
    completing: new WordList(verbs.completing),
  };
}
