import {
  LISTS,
  RETURN_STANDINGS,
  type List,
  type Matter,
  type ReturnMatter,
  type TargetMatter,
} from './matter';

/** Each list by urgency; what is equally urgent keeps the order in which it came. */
export function listedByUrgency(matters: readonly Matter[]): Record<List, readonly Matter[]> {
  const list = (name: List) => matters.filter((matter) => matter.list === name).sort(byUrgency);
  return Object.fromEntries(LISTS.map((name) => [name, list(name)])) as Record<List, Matter[]>;
}

function byUrgency(a: Matter, b: Matter): number {
  if (a.list === 'returns' && b.list === 'returns') return missingFirst(a, b);
  if (a.list === 'entrusted' && b.list === 'entrusted')
    return a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn);
  if ('lamp' in a && 'lamp' in b)
    return a.list === 'behind' ? worstFirst(a, b) : longestFirst(a, b);
  return 0;
}

function longestFirst(a: TargetMatter, b: TargetMatter): number {
  return (a.deadline ?? '').localeCompare(b.deadline ?? '');
}

/** Red before amber, then by gap ÷ tolerance; what has no gap comes last. */
function worstFirst(a: TargetMatter, b: TargetMatter): number {
  if (a.lamp !== b.lamp) return a.lamp === 'off_track' ? -1 : 1;
  if (a.severity !== null && b.severity !== null) return a.severity.comparedTo(b.severity);
  return Number(a.severity === null) - Number(b.severity === null);
}

/** What is still owed before what came at last. */
function missingFirst(a: ReturnMatter, b: ReturnMatter): number {
  const place = RETURN_STANDINGS.indexOf(a.standing) - RETURN_STANDINGS.indexOf(b.standing);
  return place || a.dueOn.localeCompare(b.dueOn);
}
