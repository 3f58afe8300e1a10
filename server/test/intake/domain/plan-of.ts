import { readDictionaries } from '../../../src/intake/dictionaries';
import type { Proposal } from '../../../src/intake/domain/proposal';
import { readPlan } from '../../../src/intake/domain/read-plan';
import { sourceOf } from './structure-of';

const dictionaries = readDictionaries();

export function planOf(text: string, issuedOn: string | null = null): Proposal {
  return readPlan(sourceOf(text), dictionaries, { issuedOn });
}

/** `name value unit deadline` of the targets and norms, and `name deadline` of the dated tasks. */
export function goalsOf(text: string, issuedOn: string | null = null): string[] {
  return planOf(text, issuedOn).rows.flatMap(({ type, name, value, unit, deadline }) =>
    type === 'responsibility' || type === 'incentive'
      ? []
      : [[name, value, unit, deadline ?? '-'].filter((part) => part !== null).join(' ')],
  );
}
