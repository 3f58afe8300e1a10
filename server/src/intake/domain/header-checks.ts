import type { Day } from '../../series/domain/day';
import type { Objection } from './objection';

interface Header {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly horizon: Day | null;
}

/** What a plan's header lacks before it can be confirmed. */
export function headerObstacles(header: Header, today: Day): Objection[] {
  const found: Objection[] = [];
  const refuse = (path: string, zh: string, en: string) =>
    found.push({ path, message: { zh, en } });
  if (!header.title) refuse('title', '请填写方案标题。', 'Enter the title of the plan.');
  if (!header.issuer) refuse('issuer', '请填写发文机关。', 'Enter who issued the plan.');
  if (!header.issuedOn) refuse('issuedOn', '请填写印发日期。', 'Enter the day of issue.');
  if (header.issuedOn !== null && header.issuedOn > today) {
    refuse(
      'issuedOn',
      `印发日期（${header.issuedOn}）晚于今日（${today}），请核对印发日期，或到该日以后再确认。`,
      `The plan is dated ${header.issuedOn}, after today (${today}); check the day of issue, or confirm it from that day on.`,
    );
  }
  const { issuedOn, effectiveFrom, effectiveTo, horizon } = header;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    refuse(
      'effectiveTo',
      '失效日期不得早于生效日期。',
      'A plan does not end before it takes effect.',
    );
  }
  if (horizon !== null && issuedOn !== null && horizon < issuedOn) {
    refuse(
      'horizon',
      '方案期末不得早于印发日期。',
      'The period of the goals does not end before the plan was issued.',
    );
  }
  return found;
}
