import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withContent } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { WholeUpload } from '../shared/upload-in-memory';
import { DocumentRepository, type NewDocument } from './document.repository';
import { matchBody } from './domain/match-body';
import type { Proposal } from './domain/proposal';
import { readRow } from './domain/read-row';
import { regionOfIssuer } from './domain/region-of-issuer';
import { DraftPartRepository, type RegionPlace } from './draft-part.repository';
import { DraftRepository } from './draft.repository';
import { readDocument } from './files/read-document';
import { IntakeRowRepository } from './intake-row.repository';
import type { IntakeFields, IntakeRead } from './intake-row.schema';
import { amendedPlanUnknown, documentInDraft } from './intake.problem';
import { handlesIntake } from './intake.policy';
import type { DraftMade, IntakeHeader, PastedDocument } from './intake.schema';
import { planInForce } from './target-in-force.queries';
import { ReadingService } from './reading.service';

export interface DocumentOptions {
  readonly issuedOn: Day | null;
  readonly amends: number | null;
}

/** Documents in: read at once, kept with the draft that they became. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly commands: CommandService,
    private readonly documents: DocumentRepository,
    private readonly drafts: DraftRepository,
    private readonly rows: IntakeRowRepository,
    private readonly parts: DraftPartRepository,
    private readonly reading: ReadingService,
  ) {}

  /** Throws a Problem: 409 where an open draft has the same bytes, 413 or 422 for a file that is not read. */
  async upload(
    request: CommandRequest,
    file: WholeUpload,
    options: DocumentOptions,
  ): Promise<DraftMade> {
    const source = await readDocument(file.content);
    const { name, content, sha256 } = file;
    const named = withContent(request, sha256, name);
    return this.make(named, { name, content, sha256, kind: source.kind, source }, options);
  }

  /** Throws a Problem as `upload` does. */
  paste(request: CommandRequest, { name, text, ...options }: PastedDocument): Promise<DraftMade> {
    const content = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const source = { kind: 'pasted', text, tables: [], hardWrapped: false } as const;
    return this.make(request, { name, content, sha256, kind: 'pasted', source }, options);
  }

  private make(
    request: CommandRequest,
    document: NewDocument & { readonly source: Parameters<ReadingService['read']>[0] },
    { issuedOn, amends }: DocumentOptions,
  ): Promise<DraftMade> {
    const { viewer, today } = request;
    // Reading is work of the processor: no transaction waits for it.
    const proposal = this.reading.read(document.source, issuedOn);
    return this.commands.runCommand(
      { request, action: 'read_document', subject: { type: 'intake_draft', id: null } },
      async (manager) => {
        const earlier = await this.documents.openDraftOf(
          manager,
          document.sha256,
          regionScope(viewer),
          amends,
          today,
        );
        if (earlier !== null) throw documentInDraft(earlier);
        const place = await this.placeOf(manager, viewer, proposal, amends, today);
        const documentId = await this.documents.add(manager, document, place.code, viewer, today);
        const versions = this.reading.versions();
        const id = await this.drafts.add(
          manager,
          {
            documentId,
            amends,
            header: headerOf(proposal, place.code),
            clauses: proposal.clauses,
            warnings: proposal.warnings,
            readerVersion: versions.reader,
            dictionariesVersion: versions.dictionaries,
          },
          viewer,
          today,
        );
        await this.addParts(manager, { id, regionCode: place.code }, proposal, place, today);
        const { sha256, name } = document;
        return {
          result: { id, version: 1 },
          subjectId: id,
          after: { name, sha256, amends, rows: proposal.rows.length, versions },
        };
      },
    );
  }

  /** Of an amendment the plan's region; else the region that issued it, where the viewer sees it. */
  private async placeOf(
    manager: EntityManager,
    viewer: Viewer,
    proposal: Proposal,
    amends: number | null,
    today: Day,
  ): Promise<RegionPlace> {
    const regions = await this.parts.regions(manager, regionScope(viewer));
    const find = (code: string) => regions.find((region) => region.code === code);
    if (amends !== null) {
      const plan = await planInForce(manager, { id: amends }, today);
      const place = plan && handlesIntake(viewer, plan.regionCode) && find(plan.regionCode);
      if (!place) throw amendedPlanUnknown();
      return place;
    }
    const place =
      regionOfIssuer(proposal.plan.issuer, proposal.plan.title, regions) ?? find(viewer.regionCode);
    if (!place) throw new Error('an account has a region that does not exist');
    return place;
  }

  private async addParts(
    manager: EntityManager,
    draft: { readonly id: number; readonly regionCode: string },
    proposal: Proposal,
    place: RegionPlace,
    today: Day,
  ): Promise<void> {
    const ids = await this.rows.add(
      manager,
      draft,
      proposal.rows.map((row, position) => {
        const read = readRow(row) as IntakeRead;
        const fields: IntakeFields = read.fields;
        const { type, start, end, quote } = row;
        return { position, type, read, fields, start, end, quote };
      }),
    );
    const idAt = (index: number): number[] => {
      const id = ids[index];
      return id === undefined ? [] : [id];
    };
    await this.rows.linkParts(
      manager,
      proposal.rows.flatMap((row, index): [number, number][] => {
        const [child] = idAt(index);
        const [parent] = row.partOf === null ? [] : idAt(row.partOf);
        return child === undefined || parent === undefined ? [] : [[child, parent]];
      }),
    );
    await this.parts.addConflicts(
      manager,
      draft,
      proposal.conflicts.map(({ rows, reason }) => ({ rows: rows.flatMap(idAt), reason })),
    );
    const known = await this.parts.knownBodies(manager, today);
    const named = new Map(
      proposal.rows.flatMap((row) => row.bodies.map((body) => [body.name, body] as const)),
    );
    await this.parts.addBodies(
      manager,
      draft,
      [...named.values()].map((body) => ({
        name: body.name,
        matched: matchBody(body, known, place),
      })),
    );
  }
}

function headerOf({ plan, warnings }: Proposal, regionCode: string): IntakeHeader {
  return {
    title: plan.title,
    docNo: plan.docNo,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    effectiveFrom: plan.effectiveFrom,
    effectiveTo: plan.effectiveTo,
    horizon: plan.horizon,
    implements: plan.implements.map(({ title, docNo }) => ({ title, docNo })),
    missingAnnexes: warnings
      .filter((warning) => warning.code === 'annex_missing')
      .map((warning) => warning.words),
    defaultBody: null,
    regionCode,
  };
}
