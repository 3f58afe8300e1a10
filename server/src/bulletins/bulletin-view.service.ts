import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { can, regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { documentNumber } from '../matters/domain/document-number';
import type { Subject } from '../matters/domain/subject';
import { daysBetween, type Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { TargetCaseService } from '../targets/target-case.service';
import { annexTitles } from './bulletin-paper';
import { plansOf, regionNames } from './bulletin-material.queries';
import { draftsFor, mayIssue, readsIssued } from './bulletin.policy';
import { ISSUE_REFUSALS } from './bulletin.problem';
import { BulletinRepository, type StoredBulletin } from './bulletin.repository';
import type {
  BulletinDetail,
  BulletinList,
  BulletinMarks,
  BulletinRow,
  RevisedFigures,
} from './bulletin.schema';
import { bulletinMark, partViews } from './bulletin-view';
import { bulletinPeriodLabel } from './domain/bulletin-period';
import { checkCode } from './domain/canonical-json';
import { countGroups, GROUP_NAMES } from './domain/five-group';
import { issueChecks } from './domain/issue-check';
import { revisedFigure } from './domain/revised-figure';
import { IssuedBulletinRepository, type IssuedBulletin } from './issued-bulletin.repository';

export interface Moment {
  readonly asOf: Day;
  readonly today: Day;
}

/** A bulletin as it stood on a day: `issue` null while it was a draft. */
export interface SeenBulletin {
  readonly row: StoredBulletin;
  readonly issue: IssuedBulletin | null;
}

/** Bulletins as they are read: in the list, on their page, held against what is known now. */
@Injectable()
export class BulletinViewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bulletins: BulletinRepository,
    private readonly issues: IssuedBulletinRepository,
    private readonly cases: TargetCaseService,
  ) {}

  async list(viewer: Viewer, { asOf, today }: Moment): Promise<BulletinList> {
    const { manager } = this.dataSource;
    const rows = await this.bulletins.list(manager, viewer.regionCode, asOf);
    const issued = await this.issues.of(
      manager,
      rows.map(({ id }) => id),
      asOf,
    );
    const seen = rows.flatMap((row) => {
      const issue = issued.get(row.id) ?? null;
      return isSeen(viewer, { row, issue }) ? [rowOf({ row, issue })] : [];
    });
    const mayDraft = can(viewer, 'supervise') && asOf === today;
    return {
      asOf,
      rows: seen,
      can: { draft: mayDraft },
      offered: mayDraft ? await offeredRegions(manager, viewer, asOf) : [],
    };
  }

  /** Throws a Problem (404) for a bulletin that the viewer does not see, or that was none yet. */
  async detail(viewer: Viewer, id: number, moment: Moment): Promise<BulletinDetail> {
    const { manager } = this.dataSource;
    const seen = await this.seen(manager, viewer, id, moment);
    const { row, issue } = seen;
    const { asOf, today } = moment;
    const material = await this.bulletins.material(manager, id);
    const followed =
      row.followsId === null
        ? null
        : ((await this.issues.of(manager, [row.followsId], asOf)).get(row.followsId) ?? null);
    const supervised = draftsFor(viewer, row.regionCode) && asOf === today;
    const open = supervised && row.status === 'draft';
    const others =
      row.draftedBy !== null &&
      (await this.bulletins.hasOtherInspector(manager, row.regionCode, row.draftedBy));
    const answer = mayIssue(viewer, {
      regionCode: row.regionCode,
      draftedBy: row.draftedBy,
      others,
    });
    return {
      ...rowOf(seen),
      asOf,
      issuer: row.issuer,
      recipients: row.recipients,
      copies: row.copies,
      signatory: row.signatory,
      basis: row.basis,
      plans: [...material.plans],
      headlineIds: [...row.headlineIds],
      parts: partViews(row, material),
      figures: material.figures.map((one) => ({ ...one, bodies: [...one.bodies] })),
      groups: countGroups(material.figures).map((one) => ({
        ...one,
        name: GROUP_NAMES[one.group],
      })),
      returns: [...material.returns],
      annexes: annexTitles(material),
      follows: followed && refOf(followed),
      followedBy: (await this.issues.following(manager, id, asOf)).map(refOf),
      changedBy: row.changedByName,
      changedAt: row.changedAt.toISOString(),
      alone: issue?.alone ?? false,
      sha256: issue?.sha256 ?? null,
      files: issue === null ? [] : await this.issues.fileNames(manager, id),
      checks: open
        ? issueChecks({
            title: row.title,
            issuer: row.issuer,
            parts: row.parts,
            figures: material.figures,
            daysOld: daysBetween(row.asOf, today),
          }).map((check) => ({ ...check, found: [...check.found] }))
        : [],
      can: {
        edit: open,
        issue: open && answer === 'yes',
        issueRefusal:
          open && (answer === 'untouched' || answer === 'second_person')
            ? ISSUE_REFUSALS[answer]
            : null,
        discard: open,
        follow: supervised && issue !== null,
      },
    };
  }

  /** Which printed figures later revisions have made others; the document itself never changes. */
  async revised(viewer: Viewer, id: number, moment: Moment): Promise<RevisedFigures> {
    const { manager } = this.dataSource;
    const { row, issue } = await this.seen(manager, viewer, id, moment);
    if (issue === null) return { asOf: moment.asOf, revised: [] };
    const { figures } = await this.bulletins.material(manager, id);
    const cases = await this.cases.load(
      manager,
      figures.map(({ targetId }) => targetId),
    );
    const byId = new Map(cases.map((one) => [one.id, one]));
    return {
      asOf: moment.asOf,
      revised: figures.flatMap((figure) => {
        const target = byId.get(figure.targetId);
        if (target === undefined) return [];
        return revisedFigure(figure, target, row.asOf, moment.asOf).map((one) => ({
          ...one,
          name: figure.name,
          unit: figure.attainedUnit,
          gapUnit: figure.gapUnit,
        }));
      }),
    };
  }

  /** Issued bulletins that printed a target, for the viewer's region. */
  async marks(viewer: Viewer, subject: Subject, asOf: Day): Promise<BulletinMarks> {
    const ids = subject.kind === 'target' ? [subject.id] : [];
    const printing = await this.issues.printing(this.dataSource.manager, ids, asOf);
    return {
      rows: printing.filter((one) => readsIssued(viewer, one.regionCode)).map(bulletinMark),
    };
  }

  /** Throws a Problem (404) where the viewer does not see it as it stood on the day. */
  async seen(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    { asOf }: Moment,
  ): Promise<SeenBulletin> {
    const row = await this.bulletins.find(manager, id, asOf);
    if (row === null || (row.status === 'discarded' && (row.endedOn ?? '') <= asOf)) {
      throw Problem.notFound();
    }
    const issue = (await this.issues.of(manager, [id], asOf)).get(id) ?? null;
    if (!isSeen(viewer, { row, issue })) throw Problem.notFound();
    return { row, issue };
  }
}

function isSeen(viewer: Viewer, { row, issue }: SeenBulletin): boolean {
  if (issue !== null && readsIssued(viewer, row.regionCode)) return true;
  return draftsFor(viewer, row.regionCode);
}

function rowOf({ row, issue }: SeenBulletin): BulletinRow {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    status: issue === null ? 'draft' : 'issued',
    regionCode: row.regionCode,
    regionName: row.regionName,
    title: row.title,
    number: issue && documentNumber(issue.year, issue.number),
    period: {
      from: row.periodFrom,
      to: row.periodTo,
      label: bulletinPeriodLabel({ from: row.periodFrom, to: row.periodTo }),
    },
    dataAsOf: row.asOf,
    draftedBy: row.draftedByName,
    draftedOn: row.draftedOn,
    issuedBy: issue?.issuedBy ?? null,
    issuedOn: issue?.issuedOn ?? null,
    checkCode: issue && checkCode(issue.sha256),
  };
}

function refOf({ bulletinId, title, year, number }: IssuedBulletin) {
  return { id: bulletinId, title, number: documentNumber(year, number) };
}

/** Regions in which plans run, those of the region itself first. */
async function offeredRegions(
  manager: EntityManager,
  viewer: Viewer,
  asOf: Day,
): Promise<BulletinList['offered']> {
  const plans = await plansOf(manager, regionScope(viewer), asOf);
  const codes = [...new Set(plans.map(({ regionCode }) => regionCode))];
  const names = await regionNames(manager, codes);
  return codes.map((code) => {
    const below = regionScope({ regionCode: code }).slice(0, -1);
    return {
      code,
      name: names.get(code) ?? code,
      plans: plans
        .filter(({ regionCode }) => regionCode.startsWith(below))
        .map(({ key, title }) => ({ key, title })),
    };
  });
}
