import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';

export interface CheckedFinding {
  readonly kind: 'problem' | 'practice';
  readonly targetId: number | null;
  readonly clauseId: number | null;
  readonly ownerId: number | null;
  readonly demand: string | null;
  readonly dueOn: Day | null;
}

export interface CheckedInspection {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly findings: readonly CheckedFinding[];
}

export interface InspectionFault {
  readonly path: string;
  readonly message: Words;
}

/**
 * What keeps a visit from being kept as a draft.
 *
 * @param inScope whether a target or clause belongs to a plan of the visit
 */
export function draftFaults(
  { fromOn, toOn, findings }: CheckedInspection,
  inScope: (finding: CheckedFinding) => boolean,
): InspectionFault[] {
  const faults: InspectionFault[] = [];
  if (toOn < fromOn) {
    faults.push({
      path: 'toOn',
      message: {
        zh: '结束日期不得早于开始日期。',
        en: 'The last day must not be before the first.',
      },
    });
  }
  for (const [place, finding] of findings.entries()) {
    const path = `findings.${place}`;
    if ((finding.targetId === null) === (finding.clauseId === null)) {
      faults.push({
        path: `${path}.targetId`,
        message: {
          zh: '请为该条发现选择一项目标或一个条款（只选其一）。',
          en: 'Tie the finding to one target or one clause, not both.',
        },
      });
    } else if (!inScope(finding)) {
      faults.push({
        path: `${path}.targetId`,
        message: {
          zh: '所选目标或条款不在本次督查的方案范围内，请重选或把该方案加入督查范围。',
          en: 'The target or clause is in no plan of this inspection; choose another or add its plan.',
        },
      });
    }
    if (finding.kind === 'practice' && (finding.ownerId ?? finding.demand ?? finding.dueOn)) {
      faults.push({
        path: `${path}.kind`,
        message: {
          zh: '好的做法不需要整改，请删去整改单位、要求和时限。',
          en: 'A good practice needs no rectification; take out body, demand and due date.',
        },
      });
    }
  }
  return faults;
}

/** What is still missing before the findings can be issued. */
export function issueFaults(
  { fromOn, findings }: CheckedInspection,
  today: Day,
): InspectionFault[] {
  const faults: InspectionFault[] = [];
  const fault = (path: string, zh: string, en: string) =>
    faults.push({ path, message: { zh, en } });
  if (findings.length === 0) {
    fault('findings', '还没有督查发现，请先填写。', 'There are no findings yet; write them first.');
  }
  if (fromOn > today) {
    fault('fromOn', '督查尚未开始，不能下发。', 'The visit has not begun; nothing can be issued.');
  }
  for (const [place, finding] of findings.entries()) {
    if (finding.kind === 'practice') continue;
    const path = `findings.${place}`;
    if (finding.ownerId === null) {
      fault(`${path}.ownerId`, '请指定整改单位。', 'Name the body that has to put it right.');
    }
    if (finding.demand === null || finding.demand.length < 4) {
      fault(`${path}.demand`, '请写明整改要求。', 'Write down what has to be put right.');
    }
    if (finding.dueOn === null || finding.dueOn < today) {
      fault(
        `${path}.dueOn`,
        '请填写整改时限，且不得早于今日。',
        'Give a due date that is today or later.',
      );
    }
  }
  return faults;
}
