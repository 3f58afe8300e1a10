import { shareOfPairs } from './restated-targets';

/** What a clause says besides its goals: who is responsible, or what is paid. */
export interface ComparedPart {
  readonly clause: string;
  /** What is said, as a person reads it. */
  readonly words: string;
}

export interface NewPart extends ComparedPart {
  /** Row of the draft. */
  readonly row: number;
  /** The clause in force that its clause goes on; null: a clause of its own. */
  readonly goesOn: string | null;
}

export interface OldPart extends ComparedPart {
  /** Note or incentive in force. */
  readonly id: number;
}

export interface PartChanges {
  readonly added: readonly NewPart[];
  readonly removed: readonly OldPart[];
  readonly changed: readonly { readonly now: NewPart; readonly before: OldPart }[];
  /** Word for word, wherever it stands now. */
  readonly unchanged: number;
}

/** Words that share fewer than this part of their pairs of signs say different things. */
const ALIKE = 0.5;

/**
 * Notes, or incentives, of an amended document against those in force. Within a clause, what is said
 * word for word is unchanged, then what is alike goes together, then what is left in its order.
 *
 * @param wander what is alike goes together across clauses, too: conditions of payment are told apart
 *   by their words, bodies are not
 */
export function partChanges(
  now: readonly NewPart[],
  inForce: readonly OldPart[],
  wander: boolean,
): PartChanges {
  const open = { now: [...now], before: [...inForce] };
  const sameClause = (one: NewPart, other: OldPart) => one.goesOn === other.clause;
  const same = (one: NewPart, other: OldPart) => one.words === other.words;
  const unchanged = [
    ...pair(open, (one, other) => sameClause(one, other) && same(one, other)),
    ...(wander ? pair(open, same) : []),
  ];
  const changed = [
    ...pair(open, (one, other) => sameClause(one, other) && isAlike(one, other)),
    ...(wander ? pair(open, isAlike) : pair(open, sameClause)),
  ];
  const place = (part: NewPart) => now.indexOf(part);
  return {
    added: open.now,
    removed: open.before,
    changed: changed.sort((a, b) => place(a.now) - place(b.now)),
    unchanged: unchanged.length,
  };
}

/** Takes out of the open ones every pair that fits, the first of each. */
function pair(
  open: { now: NewPart[]; before: OldPart[] },
  fits: (one: NewPart, other: OldPart) => boolean,
): { readonly now: NewPart; readonly before: OldPart }[] {
  const pairs = open.now.flatMap((now) => {
    const at = open.before.findIndex((before) => fits(now, before));
    const [before] = at === -1 ? [] : open.before.splice(at, 1);
    return before ? [{ now, before }] : [];
  });
  const taken = new Set(pairs.map(({ now }) => now));
  open.now = open.now.filter((part) => !taken.has(part));
  return pairs;
}

function isAlike(one: ComparedPart, other: ComparedPart): boolean {
  return shareOfPairs(one.words, other.words) >= ALIKE;
}

interface PlacedHeading {
  readonly locator: string;
  readonly heading: string;
}

/**
 * The clause in force that each clause of another document goes on: the one with the same heading,
 * for numbers move, else the one with the same number that no heading has taken.
 */
export function clausesGoneOn(
  now: readonly PlacedHeading[],
  inForce: readonly PlacedHeading[],
): Map<string, string> {
  const once = (clauses: readonly PlacedHeading[]) => {
    const byHeading = new Map<string, string | null>();
    for (const { locator, heading } of clauses) {
      if (heading !== '') byHeading.set(heading, byHeading.has(heading) ? null : locator);
    }
    return byHeading;
  };
  const [headings, before] = [once(now), once(inForce)];
  const goesOn = new Map<string, string>();
  for (const { locator, heading } of now) {
    const old = headings.get(heading) === locator ? before.get(heading) : undefined;
    if (old) goesOn.set(locator, old);
  }
  const taken = new Set(goesOn.values());
  const numbers = new Set(inForce.map(({ locator }) => locator));
  for (const { locator } of now) {
    if (!goesOn.has(locator) && numbers.has(locator) && !taken.has(locator)) {
      goesOn.set(locator, locator);
    }
  }
  return goesOn;
}

/** 对年出口额1亿美元以上的企业：20万元，最高100万元 */
export function incentiveWords(incentive: {
  readonly condition: string;
  readonly amount: string | null;
  readonly unit: string | null;
  readonly cap: string | null;
  readonly capUnit: string | null;
}): string {
  const { condition, amount, unit, cap, capUnit } = incentive;
  const figures = [
    ...(amount === null ? [] : [`${amount}${unit ?? ''}`]),
    ...(cap === null ? [] : [`最高${cap}${capUnit ?? unit ?? ''}`]),
  ];
  return figures.length === 0 ? condition : `${condition}：${figures.join('，')}`;
}
