import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import { seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { AddresseeService } from './addressee.service';
import { ableBodies } from './addressee.queries';
import { draftFaults, issueFaults, type InspectionFault } from './domain/inspection-fault';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import { seesInspection } from './inspection.policy';
import {
  InspectionRepository,
  type InspectionRow,
  type StoredFinding,
} from './inspection.repository';
import type { InspectionDetail, InspectionDraft } from './inspection.schema';
import { InspectionViewService } from './inspection-view.service';

export interface InspectionAct {
  readonly id: number;
  /** The inspection's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** Visits of inspection groups: drafted by any inspector of the region, issued once, then frozen. */
@Injectable()
export class InspectionService {
  constructor(
    private readonly commands: CommandService,
    private readonly stored: InspectionRepository,
    private readonly views: InspectionViewService,
    private readonly matters: EntrustedMatterRepository,
    private readonly addressees: AddresseeService,
  ) {}

  /** Throws a Problem: 422 for plans and bodies that are not seen, and for every fault of the draft. */
  create(request: CommandRequest, draft: InspectionDraft, today: Day): Promise<InspectionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'create_inspection', subject: { type: 'inspection', id: null } },
      async (manager) => {
        const regionCode = await this.acceptable(manager, viewer, draft, today);
        const by = { regionCode, accountId: viewer.accountId, day: today };
        const id = await this.stored.create(manager, by, draft);
        return { result: await this.read(manager, viewer, id, today), after: draft, subjectId: id };
      },
    );
  }

  /** Throws a Problem as `create` does, 409 once it is issued, 412 for an older version. */
  save(
    request: CommandRequest,
    act: InspectionAct,
    draft: InspectionDraft,
  ): Promise<InspectionDetail> {
    const { id, today } = act;
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'save_inspection', subject: { type: 'inspection', id } },
      async (manager) => {
        await this.lockDraft(manager, viewer, act, draft);
        const regionCode = await this.acceptable(manager, viewer, draft, today);
        const before = await this.read(manager, viewer, id, today);
        await this.stored.replace(manager, { id, regionCode }, draft);
        return { result: await this.read(manager, viewer, id, today), before, after: draft };
      },
    );
  }

  /**
   * Issues the findings: each problem becomes a matter of the body that has to put it right. Throws
   * a Problem: 409 once it is issued, 412 for an older version, 422 with everything still missing.
   */
  issue(request: CommandRequest, act: InspectionAct): Promise<InspectionDetail> {
    const { id, today } = act;
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'issue_inspection', subject: { type: 'inspection', id } },
      async (manager) => {
        await this.lockDraft(manager, viewer, act, {});
        const { fromOn, toOn } = await this.read(manager, viewer, id, today);
        const findings = await this.stored.findings(manager, id);
        refuse('inspection_unfinished', issueFaults({ fromOn, toOn, findings }, today));
        await this.stored.issue(manager, { id, accountId: viewer.accountId, day: today });
        const matterIds: number[] = [];
        for (const [place, finding] of findings.entries()) {
          if (finding.kind === 'practice') continue;
          matterIds.push(await this.entrust(manager, viewer, { finding, place, today }));
        }
        return {
          result: await this.read(manager, viewer, id, today),
          before: { issued: false },
          after: { issued: true, matterIds },
        };
      },
    );
  }

  private async entrust(
    manager: EntityManager,
    viewer: Viewer,
    { finding, place, today }: { finding: StoredFinding; place: number; today: Day },
  ): Promise<number> {
    const { ownerId, dueOn, demand, targetId, clauseId } = finding;
    if (ownerId === null || dueOn === null) throw new Error('an unfinished finding passed');
    const about = await this.addressees.find(
      manager,
      viewer,
      targetId === null ? 'clause' : 'target',
      targetId ?? clauseId ?? 0,
      today,
    );
    const chosen = { ownerId, coOwnerIds: [] };
    await this.addressees.requireAble(manager, about, today, chosen, `findings.${place}.`);
    return this.matters.entrust(manager, {
      origin: 'finding',
      regionCode: finding.regionCode,
      findingId: finding.id,
      tie: { targetId, clauseId, submissionId: null },
      parentId: null,
      text: finding.text,
      demand,
      ownerId,
      coOwnerIds: [],
      dueOn,
      by: viewer,
      on: today,
    });
  }

  /** Throws a Problem: 404 unless it is seen, 412 for an older version, 409 once it is issued. */
  private async lockDraft(
    manager: EntityManager,
    viewer: Viewer,
    { id, version, today }: InspectionAct,
    yours: unknown,
  ): Promise<InspectionRow> {
    const row = await this.stored.lock(manager, id, today);
    if (row === null) throw Problem.notFound();
    const issued = row.issuedOn !== null && row.issuedOn <= today;
    if (!seesInspection(viewer, { regionCode: row.regionCode, issued })) {
      throw Problem.notFound();
    }
    if (row.version !== version) {
      throw Problem.preconditionFailed({
        current: await this.read(manager, viewer, id, today),
        yours,
        ...(await lastChange(manager, 'inspection', id)),
      });
    }
    if (row.issuedOn !== null) throw issuedAlready();
    return row;
  }

  /** The region that the visit belongs to. Throws a Problem (422) for what cannot be kept. */
  private async acceptable(
    manager: EntityManager,
    viewer: Viewer,
    draft: InspectionDraft,
    today: Day,
  ): Promise<string> {
    const plans = await this.stored.plans(manager, draft.planIds, today);
    const seen = plans.filter((plan) => supervises(viewer, plan.regionCode));
    if (seen.length !== draft.planIds.length) throw notInScope('planIds');
    const bodies = await ableBodies(manager, draft.agencyIds, today);
    const own = bodies.filter((body) => seesRegion(viewer, body.regionCode));
    if (own.length !== draft.agencyIds.length) throw notInScope('agencyIds');
    const owners = [...new Set(draft.findings.flatMap(({ ownerId }) => ownerId ?? []))];
    if ((await ableBodies(manager, owners, today)).length !== owners.length) {
      throw notInScope('findings');
    }
    const places = await this.stored.places(manager, {
      targets: draft.findings.flatMap(({ targetId }) => targetId ?? []),
      clauses: draft.findings.flatMap(({ clauseId }) => clauseId ?? []),
    });
    const scope = new Set(draft.planIds);
    refuse(
      'inspection_faults',
      draftFaults(draft, ({ targetId, clauseId }) =>
        places.some(
          ({ kind, id, planId }) =>
            id === (kind === 'target' ? targetId : clauseId) && scope.has(planId),
        ),
      ),
    );
    const regions = new Set(plans.map((plan) => plan.regionCode));
    const [only] = regions;
    return regions.size === 1 && only !== undefined ? only : viewer.regionCode;
  }

  private read(manager: EntityManager, viewer: Viewer, id: number, today: Day) {
    return this.views.readIn(manager, viewer, id, { asOf: today, today });
  }
}

function refuse(code: string, faults: readonly InspectionFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw Problem.unprocessable(code, first.message, faults);
}

function notInScope(path: string): Problem {
  const message = {
    zh: '所选方案或单位不存在，或不在您的督查范围内，请重新选择。',
    en: 'A chosen plan or body does not exist or is not within your supervision; choose again.',
  };
  return Problem.unprocessable('outside_supervision', message, [{ path, message }]);
}

function issuedAlready(): Problem {
  return Problem.conflict('inspection_issued', {
    zh: '督查发现已下发，内容不再修改；如有新的发现，请另建一次督查。',
    en: 'The findings have been issued and stay as they are; begin another inspection for new ones.',
  });
}
