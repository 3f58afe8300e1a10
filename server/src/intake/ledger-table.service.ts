import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import {
  termsOfCells,
  type LedgerHeader,
  type LedgerRow,
  type ReturnedCells,
} from './domain/ledger-columns';
import { BLANK_TERMS, type ModelTerms } from './domain/model-terms';
import type { DraftContent } from './draft-content';
import { DraftPartRepository } from './draft-part.repository';
import { amendedPlanUnknown, ledgerNumberUnknown, ledgerTwice } from './intake.problem';
import type { NewRow } from './intake-row.repository';
import { intakeFieldsSchema, type IntakeFields } from './intake-row.schema';
import { lineOf } from './ledger-table.reading';
import { ReadingService } from './reading.service';
import {
  clauseHeadings,
  planInForce,
  targetsInForce,
  type LedgerTarget,
} from './target-in-force.queries';

/** The ledger table of a plan: out as a workbook, back as a draft of its differences. */
@Injectable()
export class LedgerTableService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: DraftPartRepository,
    private readonly reading: ReadingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws a Problem (404) for a plan outside the viewer's region or that does not run yet. */
  async table(viewer: Viewer, key: string, asOf: Day): Promise<{ name: string; content: Buffer }> {
    const { manager } = this.dataSource;
    const plan = await planInForce(manager, { key }, asOf);
    if (!plan || !seesRegion(viewer, plan.regionCode)) throw Problem.notFound();
    const targets = await targetsInForce(manager, plan.id, asOf);
    const [region] = await this.parts.regions(manager, plan.regionCode);
    const { demo } = this.config;
    const { title, docNo, issuer } = plan;
    const content = await this.reading.writeTable({
      plan: { title, docNo, issuer, regionName: region?.name ?? '' },
      rows: targets.map(ledgerRow),
      asOf,
      demo,
    });
    return { name: `${title}任务分解表${demo ? '（演示）' : ''}.xlsx`, content };
  }

  /**
   * What a table that came back says, each row tied to its target by its number. Throws a Problem
   * (422) where a number stands twice or a cell cannot be understood.
   */
  async contentOf(
    manager: EntityManager,
    planId: number,
    table: readonly ReturnedCells[],
    regionCode: string,
    today: Day,
  ): Promise<DraftContent> {
    const plan = await planInForce(manager, { id: planId }, today);
    if (plan === null) throw amendedPlanUnknown();
    const targets = new Map(
      (await targetsInForce(manager, planId, today)).map((target) => [target.key, target]),
    );
    const clauses = await clauseHeadings(manager, planId);
    const rows = rowsOf(table, targets, clauses[0]?.locator ?? BLANK_TERMS.clause);
    const names = new Set(rows.flatMap((row) => row.fields.agencies.map((body) => body.name)));
    return {
      header: {
        title: `${plan.title}（任务分解表修改稿）`.slice(0, 300),
        docNo: plan.docNo,
        issuer: plan.issuer,
        issuedOn: plan.issuedOn,
        effectiveFrom: plan.effectiveFrom,
        effectiveTo: plan.effectiveTo,
        horizon: plan.horizon,
        implements: [],
        missingAnnexes: [],
        defaultBody: null,
        regionCode,
      },
      clauses: clauses.map((clause) => ({ ...clause, start: 0, end: 0 })),
      warnings: [],
      rows,
      parts: [],
      conflicts: [],
      bodies: [...names].map((name) => ({
        name,
        fullName: null,
        kind: 'department' as const,
        unknown: true,
      })),
    };
  }
}

function rowsOf(
  table: readonly ReturnedCells[],
  targets: ReadonlyMap<string, LedgerTarget>,
  firstClause: string,
): NewRow[] {
  const seen = new Set<string>();
  let start = 0;
  return table.map((cells, position) => {
    const line = lineOf(cells);
    const place = { start, end: start + line.length, quote: line };
    start += line.length + 1;
    const key = (cells.编号 ?? '').trim();
    const target = targets.get(key);
    if (key !== '' && !target) throw ledgerNumberUnknown(key, position);
    if (target && seen.has(key)) throw ledgerTwice(key);
    seen.add(key);
    const { terms, objections } = termsOfCells(cells, target ? ledgerRow(target) : null);
    const [objection] = objections;
    if (objection) throw wrongCell(position, terms.name, objection.message);
    const placed = terms.clause === BLANK_TERMS.clause ? { ...terms, clause: firstClause } : terms;
    const fields = placed as IntakeFields;
    const same = target !== undefined && JSON.stringify(terms) === JSON.stringify(termsOf(target));
    if (!same) requireKept(position, fields);
    return {
      ...place,
      position,
      type: typeOf(terms),
      fields,
      read: {
        fields,
        rule: 'ledger_table',
        confidence: same ? 'high' : 'check',
        deadlineSource: 'table_column',
        agenciesFrom: null,
        doubts: [],
        alsoAt: [],
      },
      targetId: target?.id ?? null,
      matched: true,
    };
  });
}

/** Headers by the fields that their cells fill. */
const FIELD_HEADERS: Readonly<Record<string, LedgerHeader>> = {
  name: '任务内容',
  clause: '条款',
  goal: '目标值',
  goalUpper: '上限',
  unit: '单位',
  deadline: '完成时限',
  evaluationEnd: '完成时限',
  agencies: '责任单位',
  remark: '备注',
};

/** Throws a Problem (422) for a cell that holds more than is kept of it, or what a form would refuse. */
function requireKept(position: number, fields: IntakeFields): void {
  const [issue] = intakeFieldsSchema.safeParse(fields).error?.issues ?? [];
  if (!issue) return;
  const header = FIELD_HEADERS[String(issue.path[0])] ?? '任务内容';
  throw wrongCell(position, fields.name, {
    zh: `“${header}”过长或不符合要求，请改短或改正后再导入。`,
    en: `“${header}” is too long or not as it should be; shorten or correct it.`,
  });
}

function typeOf({ kind, recurrence }: ModelTerms): NewRow['type'] {
  if (kind === 'milestone') return 'milestone';
  return recurrence === 'standing' ? 'norm' : 'target';
}

function ledgerRow(target: LedgerTarget): LedgerRow {
  return {
    terms: termsOf(target),
    phrase: target.phrase,
    key: target.key,
    assigned: target.assigned,
  };
}

function termsOf(target: LedgerTarget): ModelTerms {
  return {
    ...BLANK_TERMS,
    ...target.terms,
    name: target.name,
    clause: target.clause,
    goalExact: target.goalExact,
    deadlineStated: target.deadlineStated,
    accumulation: target.accumulation,
    frequency: target.frequency,
    publisher: target.publisher,
    agencies: target.parts,
    remark: target.remark,
  };
}

function wrongCell(position: number, name: string, message: { zh: string; en: string }): Problem {
  return Problem.unprocessable('ledger_cell_wrong', {
    zh: `任务分解表第${position + 1}行“${name.slice(0, 30)}”：${message.zh}`,
    en: `Row ${position + 1} of the ledger table, “${name.slice(0, 30)}”: ${message.en}`,
  });
}
