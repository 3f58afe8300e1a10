import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import { documentNumber } from '../matters/domain/document-number';
import { DocumentNumberService } from '../matters/document-number.service';
import { daysBetween, type Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { writeOfficialDocument } from '../shared/official-document/write-official-document';
import { Problem } from '../shared/problem';
import { bulletinDocument, type BulletinPaper } from './bulletin-paper';
import { draftsFor, mayIssue } from './bulletin.policy';
import { ISSUE_REFUSALS, notReady, requireDraft, unconfirmed } from './bulletin.problem';
import { BulletinRepository, type StoredBulletin } from './bulletin.repository';
import type { IssueBulletin } from './bulletin-draft.schema';
import type { BulletinTurn, BulletinVerification } from './bulletin.schema';
import type { DraftCommand } from './bulletin.service';
import { BulletinViewService } from './bulletin-view.service';
import { writeBulletinSheets } from './bulletin.xlsx';
import { bulletinPeriodLabel } from './domain/bulletin-period';
import type { BulletinMaterial } from './domain/bulletin-figure';
import { canonicalJson, checkCode, type Json } from './domain/canonical-json';
import { issueChecks } from './domain/issue-check';
import {
  IssuedBulletinRepository,
  type FileFormat,
  type NewFile,
} from './issued-bulletin.repository';

export interface BulletinFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Issues bulletins and hands out their files: of an issued one the bytes that were stored. */
@Injectable()
export class BulletinIssueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly bulletins: BulletinRepository,
    private readonly issues: IssuedBulletinRepository,
    private readonly numbers: DocumentNumberService,
    private readonly views: BulletinViewService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Gives the number and freezes texts, figures and files. Throws a Problem: 404, 403 to the one
   * who drafted it where there is a second inspector, 409, 412, 422 while the list before issuing
   * has something in the way or remarks that nobody confirmed.
   */
  issue(
    { request, id, version, today }: DraftCommand,
    typed: IssueBulletin,
  ): Promise<BulletinTurn> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'issue_bulletin', subject: { type: 'bulletin', id } },
      async (manager) => {
        const row = await this.bulletins.find(manager, id, today, true);
        if (row === null || !draftsFor(viewer, row.regionCode)) throw Problem.notFound();
        requireDraft(row, version, today, typed);
        const alone = await this.requireIssuer(manager, viewer, row);
        const material = await this.bulletins.material(manager, id);
        requireReady(row, material, today, typed);
        const { year, number } = await this.numbers.next(
          manager,
          'bulletin',
          row.regionCode,
          today,
        );
        const content = canonicalJson(contentOf(row, material, { year, number, on: today }));
        const sha256 = hashOf(content);
        const issued = { year, number, on: today, checkCode: checkCode(sha256) };
        const files = await this.files(row, material, issued);
        await this.issues.add(manager, {
          bulletinId: id,
          regionCode: row.regionCode,
          year,
          number,
          issuedOn: today,
          issuedBy: viewer.accountId,
          alone,
          content,
          sha256,
          targetIds: material.figures.map(({ targetId }) => targetId),
          files,
        });
        await this.bulletins.end(manager, id, {
          status: 'issued',
          on: today,
          by: viewer.accountId,
          reason: null,
        });
        return {
          result: { id, version: version + 1, status: 'issued' },
          before: { status: row.status },
          after: {
            status: 'issued',
            number: documentNumber(year, number).zh,
            alone,
            sha256,
            files: files.map((file) => ({ format: file.format, sha256: file.sha256 })),
          },
        };
      },
    );
  }

  /** An issued bulletin's stored bytes; a draft is written as it stands, and says so. */
  async file(
    viewer: Viewer,
    id: number,
    format: FileFormat,
    { asOf, today }: { readonly asOf: Day; readonly today: Day },
  ): Promise<BulletinFile> {
    const { manager } = this.dataSource;
    const { row, issue } = await this.views.seen(manager, viewer, id, { asOf, today });
    if (issue !== null) {
      const stored = await this.issues.file(manager, id, format);
      if (stored === null) throw Problem.notFound();
      return stored;
    }
    const material = await this.bulletins.material(manager, id);
    const files = await this.files(row, material, null);
    const file = files.find((one) => one.format === format);
    if (file === undefined) throw Problem.notFound();
    return file;
  }

  /** Hashes what is stored anew and holds it against the hashes that were stored with it. */
  async verify(
    viewer: Viewer,
    id: number,
    moment: { readonly asOf: Day; readonly today: Day },
  ): Promise<BulletinVerification> {
    const { manager } = this.dataSource;
    const { issue } = await this.views.seen(manager, viewer, id, moment);
    const content = issue === null ? null : await this.issues.content(manager, id);
    if (issue === null || content === null) throw Problem.notFound();
    const parts = [compared('content', issue.sha256, hashOf(content))];
    for (const format of ['docx', 'xlsx'] as const) {
      const file = await this.issues.file(manager, id, format);
      parts.push(compared(format, file?.sha256 ?? '', file ? hashOf(file.content) : ''));
    }
    return {
      matches: parts.every((part) => part.matches),
      checkCode: checkCode(issue.sha256),
      sha256: issue.sha256,
      parts,
    };
  }

  private async requireIssuer(
    manager: EntityManager,
    viewer: Viewer,
    { regionCode, draftedBy }: StoredBulletin,
  ): Promise<boolean> {
    const others =
      draftedBy !== null &&
      (await this.bulletins.hasOtherInspector(manager, regionCode, draftedBy));
    const answer = mayIssue(viewer, { regionCode, draftedBy, others });
    if (answer === 'not_yours') throw Problem.forbidden();
    if (answer === 'second_person') {
      throw Problem.forbidden(ISSUE_REFUSALS.second_person, 'second_person_required');
    }
    if (answer === 'untouched') {
      throw Problem.conflict('bulletin_untouched', ISSUE_REFUSALS.untouched);
    }
    return draftedBy === viewer.accountId;
  }

  private async files(
    row: StoredBulletin,
    material: BulletinMaterial,
    issued: BulletinPaper['issued'],
  ): Promise<NewFile[]> {
    const { demo } = this.config;
    const document = bulletinDocument({ frame: row, parts: row.parts, material, issued, demo });
    const number = issued === null ? '（草稿）' : documentNumber(issued.year, issued.number).zh;
    const name = (format: FileFormat) => `${row.title}${number}${demo ? '（演示）' : ''}.${format}`;
    const period = bulletinPeriodLabel({ from: row.periodFrom, to: row.periodTo });
    const docx = await writeOfficialDocument(document);
    const xlsx = await writeBulletinSheets({
      material,
      headlineIds: row.headlineIds,
      title: issued === null ? `${row.title}（草稿）` : `${row.title}${number}`,
      basis: row.basis,
      scope: `${row.regionName}，${period}`,
      demo,
    });
    return [
      { format: 'docx', name: name('docx'), content: docx, sha256: hashOf(docx) },
      { format: 'xlsx', name: name('xlsx'), content: xlsx, sha256: hashOf(xlsx) },
    ];
  }
}

function requireReady(
  row: StoredBulletin,
  material: BulletinMaterial,
  today: Day,
  { confirmed }: IssueBulletin,
): void {
  const checks = issueChecks({
    title: row.title,
    issuer: row.issuer,
    parts: row.parts,
    figures: material.figures,
    daysOld: daysBetween(row.asOf, today),
  });
  if (checks.some(({ level }) => level === 'hard')) throw notReady();
  if (checks.length > 0 && !confirmed) throw unconfirmed();
}

/** All that was issued, in one value: what the hash stands for. */
function contentOf(
  row: StoredBulletin,
  material: BulletinMaterial,
  issued: { readonly year: number; readonly number: number; readonly on: Day },
): Json {
  const content = {
    form: 1,
    regionCode: row.regionCode,
    year: issued.year,
    number: issued.number,
    issuedOn: issued.on,
    title: row.title,
    issuer: row.issuer,
    recipients: row.recipients,
    copies: row.copies,
    signatory: row.signatory,
    basis: row.basis,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    asOf: row.asOf,
    followsId: row.followsId,
    headlineIds: row.headlineIds,
    parts: row.parts.map(({ key, text }) => ({ key, text })),
    material,
  };
  return JSON.parse(JSON.stringify(content)) as Json;
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function compared(name: 'content' | FileFormat, stored: string, computed: string) {
  return { name, stored, computed, matches: stored !== '' && stored === computed };
}
