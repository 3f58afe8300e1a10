import type { DataSource, EntityManager } from 'typeorm';
import { Agency } from '../agencies/agency.entity';
import { AccountRepository } from '../auth/account.repository';
import { seedsFolder } from '../config/paths';
import { inTransaction } from '../database/transaction';
import { EvaluationService } from '../evaluation/evaluation.service';
import { StateRepository } from '../evaluation/state.repository';
import { SummaryRepository } from '../evaluation/summary.repository';
import { LedgerError } from '../ledger/ledger.error';
import type { Ledger } from '../ledger/ledger.model';
import { readLedger } from '../ledger/read-ledger';
import { readSeedFile } from '../ledger/seed-file';
import { Plan } from '../plans/plan.entity';
import { RoundGenerationService } from '../reporting/round-generation.service';
import { RoundRepository } from '../reporting/round.repository';
import type { Day } from '../series/domain/day';
import { todaySql } from '../shared/clock';
import { TargetCaseService } from '../targets/target-case.service';
import { demoFileSchema, type DemoFile } from './demo-file.schema';
import { importOrganisation } from './organisation-import';
import { importPlan } from './plan-import';

/** Serialises several processes that start on one empty database ("seed" in ASCII). */
const SEED_LOCK = 0x73656564;

/**
 * Loads the demo where it is not loaded yet: the ledger's plans with their published figures, one
 * account for each role, and the judged states of every day up to the demo's own. Says in short
 * lines what it is doing. Plans already there are left alone, with all that was reported on them.
 *
 * @throws LedgerError when a seed file is wrong
 */
export async function seedDemo(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  const ledger = readLedger(seedsFolder);
  const demo = readSeedFile(seedsFolder, 'demo.yaml', demoFileSchema).content;
  const cases = new TargetCaseService();
  const evaluation = new EvaluationService(cases, new StateRepository(), new SummaryRepository());
  const rounds = new RoundGenerationService(cases, new RoundRepository());
  await inTransaction(dataSource, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    const added = await importMissing(manager, ledger, demo, say);
    await addAccounts(manager, new AccountRepository(dataSource), demo);
    await switchESigning(manager, demo);
    const today = await demoDay(manager);
    await evaluation.advance(manager, today);
    // The day may have been reached before these plans were there.
    await evaluation.replay(manager, await targetsOf(manager, added), today);
    await rounds.openRounds(manager, today);
  });
}

async function importMissing(
  manager: EntityManager,
  ledger: Ledger,
  demo: DemoFile,
  say: (line: string) => void,
): Promise<number[]> {
  const there = new Set((await manager.find(Plan, { select: { key: true } })).map((p) => p.key));
  const missing = ledger.plans.filter((plan) => !there.has(plan.key));
  if (missing.length === 0) return [];
  say(`Loading ${missing.length} plans with their published figures …`);
  const bodies = await importOrganisation(manager, ledger);
  const added: number[] = [];
  for (const plan of missing) {
    const activatedOn = demo.activatedOn[plan.key];
    if (activatedOn === undefined) {
      throw new LedgerError('seeds/demo.yaml', 'activatedOn', `the plan "${plan.key}" is missing`);
    }
    added.push(await importPlan(manager, plan, bodies, activatedOn));
  }
  return added;
}

async function targetsOf(manager: EntityManager, planIds: readonly number[]): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    'SELECT id FROM target WHERE plan_id = ANY ($1::bigint[]) ORDER BY id',
    [planIds],
  );
  return rows.map((row) => row.id);
}

async function addAccounts(
  manager: EntityManager,
  accounts: AccountRepository,
  demo: DemoFile,
): Promise<void> {
  const bodies = new Map((await manager.find(Agency)).map((agency) => [agency.name, agency.id]));
  for (const account of demo.accounts) {
    const agencyId = account.agency === undefined ? null : bodies.get(account.agency);
    if (agencyId === undefined) {
      throw new LedgerError('seeds/demo.yaml', 'accounts', `there is no body "${account.agency}"`);
    }
    await accounts.ensureDemo(manager, {
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      regionCode: account.region,
      agencyId,
    });
  }
}

/** Until an administrator has changed a body: what was switched since stays so. */
async function switchESigning(manager: EntityManager, demo: DemoFile): Promise<void> {
  for (const name of demo.eSigning) {
    const body = await manager.findOneBy(Agency, { name });
    if (body === null) {
      throw new LedgerError('seeds/demo.yaml', 'eSigning', `there is no body "${name}"`);
    }
    await manager.update(Agency, { id: body.id, version: 1 }, { eSigning: true });
  }
}

async function demoDay(manager: EntityManager): Promise<Day> {
  const [row] = await manager.query<{ today: Day }[]>(`SELECT (${todaySql(true)})::text AS today`);
  if (row === undefined) throw new Error('the database answered no day');
  return row.today;
}
