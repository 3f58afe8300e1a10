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
import { regionOfIssuer } from './domain/region-of-issuer';
import { contentOfProposal, type DraftContent } from './draft-content';
import { DraftPartRepository, type RegionPlace } from './draft-part.repository';
import { DraftRepository } from './draft.repository';
import { refusedDocument } from './files/document.problem';
import { sourceOfText } from './files/text-file';
import { IntakeRowRepository } from './intake-row.repository';
import { amendedPlanUnknown, documentInDraft, ledgerNeedsPlan } from './intake.problem';
import { handlesIntake } from './intake.policy';
import type { PastedDocument } from './document.schema';
import type { DraftMade } from './intake.schema';
import { isWorkbook, ledgerText } from './ledger-table.reading';
import { LedgerTableService } from './ledger-table.service';
import { planInForce } from './target-in-force.queries';
import { ReadingProgress, type Progress } from './reading-progress';
import { ReadingService } from './reading.service';

export interface DocumentOptions {
  readonly issuedOn: Day | null;
  readonly amends: number | null;
}

/** Whoever sent a document hears how far it is, and may end it. */
interface Watched {
  readonly tell: (progress: Progress) => void;
  readonly signal: AbortSignal | undefined;
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
    private readonly ledgers: LedgerTableService,
    private readonly progress: ReadingProgress,
  ) {}

  /**
   * A document, or the ledger table of a plan that came back. Throws a Problem: 409 where an open
   * draft has the same bytes, 413 or 422 for a file that is not read. Of a file that `signal` ends
   * before it is kept nothing is kept.
   */
  upload(
    request: CommandRequest,
    file: WholeUpload,
    options: DocumentOptions,
    signal?: AbortSignal,
  ): Promise<DraftMade> {
    const { viewer, idempotencyKey } = request;
    return this.progress.follow(viewer, idempotencyKey, (tell) =>
      this.take(request, file, options, { tell, signal }),
    );
  }

  private async take(
    request: CommandRequest,
    file: WholeUpload,
    options: DocumentOptions,
    { tell, signal }: Watched,
  ): Promise<DraftMade> {
    const { name, content, sha256 } = file;
    const named = withContent(request, sha256, name);
    if (isWorkbook(content)) {
      const { amends } = options;
      if (amends === null) throw ledgerNeedsPlan();
      tell({ step: 'reading', done: 0, of: 0 });
      const table = await this.reading.readTable(content, signal);
      if (signal?.aborted) throw refusedDocument('document_cancelled');
      tell({ step: 'keeping', done: 0, of: 0 });
      const source = { text: ledgerText(table), tables: [], hardWrapped: false };
      const document = { name, content, sha256, kind: 'ledger', source } as const;
      return this.make(named, document, options, (manager, place) =>
        this.ledgers.contentOf(manager, amends, table, place.code, request.today),
      );
    }
    const { issuedOn } = options;
    const { source, proposal } = await this.reading.read(
      { document: content, issuedOn },
      {
        signal,
        onPages: (done, of) => tell({ step: 'pages', done, of }),
        onReading: () => tell({ step: 'reading', done: 0, of: 0 }),
      },
    );
    if (signal?.aborted) throw refusedDocument('document_cancelled');
    tell({ step: 'keeping', done: 0, of: 0 });
    const document = { name, content, sha256, kind: source.kind, source };
    return this.makeOfProposal(named, document, proposal, options);
  }

  /** Throws a Problem as `upload` does. */
  async paste(
    request: CommandRequest,
    { name, text, ...options }: PastedDocument,
  ): Promise<DraftMade> {
    const content = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const source = sourceOfText(text, 'pasted');
    const document = { name, content, sha256, kind: 'pasted', source } as const;
    const { issuedOn } = options;
    const { proposal } = await this.reading.read({ document: source, issuedOn });
    return this.makeOfProposal(request, document, proposal, options);
  }

  /** No transaction waits for the reading. */
  private makeOfProposal(
    request: CommandRequest,
    document: NewDocument,
    proposal: Proposal,
    options: DocumentOptions,
  ): Promise<DraftMade> {
    const { issuer, title } = proposal.plan;
    return this.make(
      request,
      document,
      options,
      (_manager, place) => Promise.resolve(contentOfProposal(proposal, place.code)),
      (regions) => regionOfIssuer(issuer, title, regions),
    );
  }

  private make(
    request: CommandRequest,
    document: NewDocument,
    { amends }: DocumentOptions,
    contentOf: (manager: EntityManager, place: RegionPlace) => Promise<DraftContent>,
    regionOf: (regions: readonly RegionPlace[]) => RegionPlace | null = () => null,
  ): Promise<DraftMade> {
    const { viewer, today } = request;
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
        const place = await this.placeOf(manager, viewer, amends, regionOf, today);
        const content = await contentOf(manager, place);
        const documentId = await this.documents.add(manager, document, place.code, viewer, today);
        const versions = this.reading.versions();
        const { header, clauses, warnings } = content;
        const id = await this.drafts.add(
          manager,
          {
            documentId,
            amends,
            header,
            clauses,
            warnings,
            readerVersion: versions.reader,
            dictionariesVersion: versions.dictionaries,
          },
          viewer,
          today,
        );
        await this.addParts(manager, { id, regionCode: place.code }, content, place, today);
        const { sha256, name } = document;
        return {
          result: { id, version: 1 },
          subjectId: id,
          after: { name, sha256, amends, rows: content.rows.length, versions },
        };
      },
    );
  }

  /** Of an amendment the plan's region; else the region that issued it, where the viewer sees it. */
  private async placeOf(
    manager: EntityManager,
    viewer: Viewer,
    amends: number | null,
    regionOf: (regions: readonly RegionPlace[]) => RegionPlace | null,
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
    const place = regionOf(regions) ?? find(viewer.regionCode);
    if (!place) throw new Error('an account has a region that does not exist');
    return place;
  }

  private async addParts(
    manager: EntityManager,
    draft: { readonly id: number; readonly regionCode: string },
    content: DraftContent,
    place: RegionPlace,
    today: Day,
  ): Promise<void> {
    const ids = await this.rows.add(manager, draft, content.rows);
    const idAt = (index: number): number[] => {
      const id = ids[index];
      return id === undefined ? [] : [id];
    };
    await this.rows.linkParts(
      manager,
      content.parts.flatMap(([childAt, parentAt]): [number, number][] => {
        const [child] = idAt(childAt);
        const [parent] = idAt(parentAt);
        return child === undefined || parent === undefined ? [] : [[child, parent]];
      }),
    );
    await this.parts.addConflicts(
      manager,
      draft,
      content.conflicts.map(({ rows, reason }) => ({ rows: rows.flatMap(idAt), reason })),
    );
    const known = await this.parts.knownBodies(manager, today);
    await this.parts.addBodies(
      manager,
      draft,
      content.bodies.map((body) => ({ name: body.name, matched: matchBody(body, known, place) })),
    );
  }
}
