import type { Day, InspectionDetail, InspectionDraft } from '../../api/model';

export type DraftFinding = InspectionDraft['findings'][number];

export function blankInspection(today: Day): InspectionDraft {
  return {
    title: '',
    groupName: '',
    groupLeader: '',
    members: [],
    fromOn: today,
    toOn: today,
    basis: null,
    agencyIds: [],
    planIds: [],
    findings: [],
  };
}

export function blankFinding(): DraftFinding {
  return {
    kind: 'problem',
    targetId: null,
    clauseId: null,
    text: '',
    facts: null,
    ownerId: null,
    demand: null,
    dueOn: null,
  };
}

/** The stored draft as the form edits it. */
export function draftOf(detail: InspectionDetail): InspectionDraft {
  const { title, groupName, groupLeader, members, fromOn, toOn, basis } = detail;
  return {
    title,
    groupName,
    groupLeader,
    members,
    fromOn,
    toOn,
    basis,
    agencyIds: detail.agencies.map(({ id }) => id),
    planIds: detail.plans.map(({ id }) => id),
    findings: detail.findings.map((finding) => ({
      kind: finding.kind,
      targetId: finding.targetId,
      clauseId: finding.clauseId,
      text: finding.text,
      facts: finding.facts,
      ownerId: finding.owner?.id ?? null,
      demand: finding.demand,
      dueOn: finding.dueOn,
    })),
  };
}

const SHORTEST_TEXT = 4;

/** What the form can say before anything is sent: the place of the first finding, or the head. */
export function incompleteness(draft: InspectionDraft): 'head' | number | null {
  const { title, groupName, groupLeader, fromOn, toOn, planIds } = draft;
  const named = [title, groupName, groupLeader].every((text) => text.trim() !== '');
  if (!named || fromOn === '' || toOn === '' || planIds.length === 0) return 'head';
  const place = draft.findings.findIndex(
    ({ targetId, clauseId, text }) =>
      (targetId === null && clauseId === null) || text.trim().length < SHORTEST_TEXT,
  );
  return place === -1 ? null : place;
}

/** Names are one a line; empty lines are none. */
export function namesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
