import type { Words } from '../../series/domain/words';

/** How pressing a slip is, from the mildest; a ladder takes some of them. */
export const COLOURS = ['blue', 'yellow', 'orange', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

export const LADDER_KEYS = ['blue-yellow-red', 'blue-orange-red'] as const;
export type LadderKey = (typeof LADDER_KEYS)[number];

export interface Ladder {
  readonly key: LadderKey;
  /** A changed ladder gets a new version, because issued slips quote it. */
  readonly version: number;
  readonly name: Words;
  /** From the first slip of a matter to the last. */
  readonly colours: readonly Colour[];
}

/** How provinces urge: a warning is yellow with some and orange with others. */
export const LADDERS: Readonly<Record<LadderKey, Ladder>> = {
  'blue-yellow-red': {
    key: 'blue-yellow-red',
    version: 1,
    name: { zh: '蓝—黄—红', en: 'blue, yellow, red' },
    colours: ['blue', 'yellow', 'red'],
  },
  'blue-orange-red': {
    key: 'blue-orange-red',
    version: 1,
    name: { zh: '蓝—橙—红', en: 'blue, orange, red' },
    colours: ['blue', 'orange', 'red'],
  },
};

export const DEFAULT_LADDER: LadderKey = 'blue-yellow-red';

/** What a colour says: it reminds, warns or orders. */
export const COLOUR_WORDS: Readonly<Record<Colour, { name: Words; meaning: Words }>> = {
  blue: {
    name: { zh: '蓝色督办单', en: 'blue slip' },
    meaning: { zh: '提醒', en: 'reminder' },
  },
  yellow: {
    name: { zh: '黄色督办单', en: 'yellow slip' },
    meaning: { zh: '预警', en: 'warning' },
  },
  orange: {
    name: { zh: '橙色督办单', en: 'orange slip' },
    meaning: { zh: '预警', en: 'warning' },
  },
  red: { name: { zh: '红色督办单', en: 'red slip' }, meaning: { zh: '督办令', en: 'order' } },
};

/** Working days that a body has to reply, by colour. */
export type DueDays = Readonly<Record<Colour, number>>;

/** Proposed where an office has set nothing else; the inspector sets the day of each slip. */
export const DEFAULT_DUE_DAYS: DueDays = { blue: 10, yellow: 5, orange: 5, red: 3 };

/** The colour after this one; null at the top, or where the ladder does not have it. */
export function nextColour(ladder: Ladder, colour: Colour): Colour | null {
  const place = ladder.colours.indexOf(colour);
  return place === -1 ? null : (ladder.colours[place + 1] ?? null);
}

/**
 * The colour that a slip has unless a person decides otherwise: the lowest for a new matter, the
 * next one after an earlier slip; null where that was the highest.
 */
export function proposedColour(ladder: Ladder, after: Colour | null): Colour | null {
  return after === null ? (ladder.colours[0] ?? null) : nextColour(ladder, after);
}

export type ColourChoice = 'as_proposed' | 'higher' | 'refused';

/** Higher than proposed is possible with a reason; lower, or off the ladder, is not. */
export function judgeColour(ladder: Ladder, after: Colour | null, colour: Colour): ColourChoice {
  const proposed = proposedColour(ladder, after);
  if (proposed === null) return 'refused';
  const step = ladder.colours.indexOf(colour) - ladder.colours.indexOf(proposed);
  if (!ladder.colours.includes(colour) || step < 0) return 'refused';
  return step === 0 ? 'as_proposed' : 'higher';
}
