import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { mayMaintain } from '../targets/target.policy';
import { mayDecide } from './revision.policy';
import { hasOpenProposal, proposal, type ProposalRow } from './revision.repository';

/** Throws a Problem (404) for a proposal the inspector does not see, or that is not made yet. */
export async function visibleProposal(
  manager: EntityManager,
  viewer: Viewer,
  id: number,
  on: Day,
  lock = false,
): Promise<ProposalRow> {
  const row = await proposal(manager, id, lock);
  if (!row || row.proposed_on > on || !mayMaintain(viewer, { regionCode: row.region_code })) {
    throw Problem.notFound();
  }
  return row;
}

/** Throws a Problem: 412 for an older version, 409 where it was decided, also on a later day. */
export function requireOpen(row: ProposalRow, version: number, today: Day): void {
  if (row.version !== version) {
    throw Problem.preconditionFailed({
      current: { version: row.version, decision: row.decision, decidedOn: row.decided_on },
      yours: { version },
      changedBy: row.decider_name,
      changedAt: null,
    });
  }
  if (row.decided_on === null) return;
  throw row.decided_on > today
    ? Problem.conflict('decided_later', {
        zh: `该变更已于${row.decided_on}办结，演示日期拨回以前不能再次办理。`,
        en: `This change was decided on ${row.decided_on}; before that day it cannot be decided again.`,
      })
    : Problem.conflict('proposal_decided', {
        zh: '该变更已办结，请刷新后查看结果。',
        en: 'This change has been decided; read the page again.',
      });
}

/** Throws a Problem (403) to whoever proposed the change. */
export function requireSecondPerson(viewer: Viewer, row: ProposalRow): void {
  if (mayDecide(viewer, { regionCode: row.region_code, proposedBy: row.proposed_by })) return;
  throw Problem.forbidden(
    {
      zh: '目标变更须由提出人以外的督查人员复核，请另一位办理。',
      en: 'A goal change is decided by an inspector other than its proposer; ask a colleague.',
    },
    'second_person_required',
  );
}

/** Throws a Problem (409) while a change of the goal, or its end, awaits a decision. */
export async function requireNoOpenProposal(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<void> {
  if (!(await hasOpenProposal(manager, targetId, today))) return;
  throw Problem.conflict('proposal_open', {
    zh: '此目标已有一项变更等待复核，请待其办结后再提。',
    en: 'A change of this goal already awaits its decision; propose again once it is decided.',
  });
}

/** Throws a Problem (422) for a day that has passed. */
export function effectiveDay(day: Day, today: Day): Day {
  if (day >= today) return day;
  throw Problem.unprocessable('effective_day_passed', {
    zh: `生效日（${day}）已过，请改为今日（${today}）或以后的日期。`,
    en: `The day on which it was to take effect (${day}) has passed; choose ${today} or later.`,
  });
}

/** Throws a Problem (422) for a document that is yet to come. */
export function requireBasisInPast(date: Day, today: Day): void {
  if (date <= today) return;
  throw Problem.unprocessable('basis_in_future', {
    zh: `依据文件的日期不得晚于今日（${today}）。`,
    en: `The basis document is not dated after today (${today}).`,
  });
}
