import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ownBody, regionScope, seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { loadCalendar } from '../calendar/calendar.service';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { Role } from '../targets/domain/model';
import { JudgedTargetService } from '../targets/judged-target.service';
import {
  ableBodies,
  bodiesByName,
  bodiesOfClause,
  clausePlace,
  type Addressee,
} from './addressee.queries';
import type { AddresseeList, AddresseeQuery, EntrustedAbout } from './addressee.schema';
import { cannotTakeOn } from './entrusted-matter.problem';
import type { EntrustedTie } from './entrusted-matter.repository';
import { directs, seesEntrusted } from './entrusted-matter.policy';
import { EntrustedMatterService } from './entrusted-matter.service';

/** Working days that a directive or a rectification is given, as a proposal. */
export const PROPOSED_WORKING_DAYS = 10;

/** What a new matter would be about, as it is found on a day. */
export interface FoundAbout {
  readonly regionCode: string;
  readonly tie: EntrustedTie;
  /** Of a further directive: the matter that it is given on. */
  readonly parentId: number | null;
  /** Bodies that answer for it, the proposed one first. */
  readonly bodies: readonly { readonly id: number; readonly role: Role | null }[];
}

const NO_TIE: EntrustedTie = { targetId: null, submissionId: null, clauseId: null };

/** Finds what a matter is about and which bodies can take it on. */
@Injectable()
export class AddresseeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
    private readonly returns: SubmissionRefService,
    private readonly matters: EntrustedMatterService,
  ) {}

  /** Throws a Problem: 403 for whoever entrusts nothing, 404 for what is not seen. */
  async list(viewer: Viewer, query: AddresseeQuery, today: Day): Promise<AddresseeList> {
    const { manager } = this.dataSource;
    const about = await this.find(manager, viewer, query.about, query.id, today);
    if (!directs(viewer, about.regionCode) && !supervises(viewer, about.regionCode)) {
      throw Problem.forbidden();
    }
    const named = await ableBodies(
      manager,
      about.bodies.map(({ id }) => id),
      today,
    );
    const rows: Addressee[] = named.map(({ agency }) => ({
      agency,
      role: about.bodies.find(({ id }) => id === agency.id)?.role ?? null,
    }));
    if (query.q !== '') {
      const words = { words: query.q, regionCode: about.regionCode, day: today };
      for (const agency of await bodiesByName(manager, words)) {
        if (!rows.some((row) => row.agency.id === agency.id)) rows.push({ agency, role: null });
      }
    }
    const { work } = await loadCalendar(manager);
    const dueOn = work.workingDayAfter(today, PROPOSED_WORKING_DAYS);
    return {
      rows,
      proposedId: named[0]?.agency.id ?? null,
      workingDays: PROPOSED_WORKING_DAYS,
      dueOn,
      dueOnPresumed: work.presumedBetween(today, dueOn),
    };
  }

  /** Throws a Problem (404) for what the viewer does not see on the day. */
  async find(
    manager: EntityManager,
    viewer: Viewer,
    about: EntrustedAbout,
    id: number,
    day: Day,
  ): Promise<FoundAbout> {
    switch (about) {
      case 'target':
        return this.findTarget(manager, viewer, id, day);
      case 'submission':
        return this.findReturn(manager, viewer, id, day);
      case 'clause': {
        const place = await clausePlace(manager, id, day);
        if (place === null || !seesRegion(viewer, place.regionCode)) throw Problem.notFound();
        const bodies = await bodiesOfClause(manager, id, day);
        const tie = { ...NO_TIE, clauseId: id };
        return { regionCode: place.regionCode, tie, parentId: null, bodies };
      }
      case 'entrusted': {
        const { matter, openedById, furtherIds } = await this.requireMatter(manager, id, day);
        const { regionCode, origin, owner, state } = matter;
        const facts = { origin, regionCode, state, ownerId: owner.id, furtherIds };
        if (!seesEntrusted(viewer, { ...facts, openedBy: openedById })) throw Problem.notFound();
        const further = matter.coOwners.map((agency) => ({ id: agency.id, role: null }));
        const tie = { ...NO_TIE, [`${matter.about.kind}Id`]: matter.about.id };
        const bodies = [{ id: owner.id, role: null }, ...further];
        return { regionCode, tie, parentId: id, bodies };
      }
    }
  }

  /**
   * Throws a Problem (422) unless each can act on the day and belongs to the region or answers for
   * the matter.
   */
  async requireAble(
    manager: EntityManager,
    about: Pick<FoundAbout, 'regionCode' | 'bodies'>,
    day: Day,
    chosen: { readonly ownerId: number; readonly coOwnerIds: readonly number[] },
    path = '',
  ): Promise<void> {
    const ids = [chosen.ownerId, ...chosen.coOwnerIds];
    const able = await ableBodies(manager, ids, day);
    for (const [place, id] of ids.entries()) {
      const body = able.find(({ agency }) => agency.id === id);
      const belongs =
        body &&
        (seesRegion(about, body.regionCode) || about.bodies.some((other) => other.id === id));
      if (!belongs || ids.indexOf(id) !== place) {
        throw cannotTakeOn(`${path}${place === 0 ? 'ownerId' : `coOwnerIds.${place - 1}`}`);
      }
    }
  }

  private async findTarget(manager: EntityManager, viewer: Viewer, id: number, day: Day) {
    const [target] = await this.targets.list(viewer, day, { ids: [id] }, manager);
    if (target === undefined) throw Problem.notFound();
    const parts = (await this.targets.responsibilities([id], day, manager)).get(id) ?? [];
    return {
      regionCode: target.plan.regionCode,
      tie: { ...NO_TIE, targetId: id },
      parentId: null,
      bodies: parts.map(({ agency, role }) => ({ id: agency.id, role })),
    };
  }

  private async findReturn(manager: EntityManager, viewer: Viewer, id: number, day: Day) {
    const body = ownBody(viewer);
    const [ref] = await this.returns.read(
      {
        asOf: day,
        id,
        regionPrefix: body === null ? regionScope(viewer) : '%',
        ...(body !== null && { agencyId: body }),
      },
      manager,
    );
    if (ref === undefined) throw Problem.notFound();
    return {
      regionCode: ref.regionCode,
      tie: { ...NO_TIE, submissionId: id },
      parentId: null,
      bodies: [{ id: ref.agency.id, role: null }],
    };
  }

  private async requireMatter(manager: EntityManager, id: number, day: Day) {
    const read = await this.matters.subject(manager, id, day);
    if (read === null) throw Problem.notFound();
    return read;
  }
}
