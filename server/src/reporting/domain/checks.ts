import type { Finding } from './finding';
import { hardFindings, submitFindings } from './hard-checks';
import type { LineFacts } from './line-facts';
import { softFindings } from './soft-checks';

/** What stands beside a line while it is filled: what is wrong, and what asks for words. */
export function findingsOf(facts: LineFacts): Finding[] {
  return [...hardFindings(facts), ...softFindings(facts)];
}

/** What keeps the whole return from being submitted. */
export function obstaclesTo(facts: LineFacts): Finding[] {
  return [...hardFindings(facts), ...submitFindings(facts)];
}
