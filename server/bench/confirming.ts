import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../src/database/data-source';
import { startEmbeddedPostgres } from '../src/database/embedded/embedded-postgres';
import { migrate } from '../src/database/migrate';
import { planText } from './intake-text';
import type { Answer, Ask } from './load';
import { fileForm } from '../test/harness/upload';
import { signIn } from './measure';
import { succeeding } from './round-measure';
import { ServerProcess, type CapturedQuery } from './server-process';

/** What one step of an import takes. */
export interface IntakeStep {
  readonly name: string;
  readonly rows: number;
  readonly statements: number;
  readonly ms: number;
  /** Of the product's process, all its threads. */
  readonly processorMs: number;
  /** Longest time for which the product turned to no other request. */
  readonly heldMs: number;
  readonly kilobytes: number;
}

/** Every plan has a number of its own. */
const issued = (number: number) => `某省人民政府文件\n某政发〔2024〕${number}号\n`;
const LENGTHS = [12_500, 62_500, 125_000];

/**
 * A plan from its text to its targets, over HTTP and with commits flushed: read into a draft, opened,
 * accepted, confirmed. Each length once, on one database, the smallest first.
 */
export async function confirming(): Promise<IntakeStep[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-bench-'));
  const postgres = await startEmbeddedPostgres(folder);
  try {
    await migrate({ url: postgres.url });
    const data = await openDataSource({ url: postgres.url, poolSize: 2 });
    try {
      await makeProvince(data);
      const product = await ServerProcess.start('product-process.ts', postgres.url);
      try {
        const steps: IntakeStep[] = [];
        for (const length of LENGTHS) steps.push(...(await confirmPlan(product, data, length)));
        return steps;
      } finally {
        await product.stop();
      }
    } finally {
      await data.destroy();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A province without the bodies that its plans name: the confirmation makes them. */
async function makeProvince(data: DataSource): Promise<void> {
  for (const sql of [
    `INSERT INTO demo_clock (today) VALUES ('2024-10-15')`,
    `INSERT INTO region (code, parent_code, name, short_name, sort) VALUES
       ('000000', NULL, '全国', '全国', 1), ('140000', '000000', '某省', '某', 2)`,
    `INSERT INTO account (username, display_name, role, region_code, demo)
     VALUES ('inspector', '督查', 'inspector', '140000', true)`,
  ]) {
    await data.query(sql);
  }
}

interface Draft {
  readonly id: number;
  readonly version: number;
  readonly headerVersion: number;
  readonly open: readonly unknown[];
  readonly counts: { readonly accepted: number };
}

async function confirmPlan(
  product: ServerProcess,
  data: DataSource,
  length: number,
): Promise<IntakeStep[]> {
  const cookie = await signIn(product.port, 'inspector');
  const writing = (url: string, body: object, version?: number): Ask => ({
    port: product.port,
    url: `/api/intake/${url}`,
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'idempotency-key': `bench-${url}-${length}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const measured = async (what: Ask) => {
    product.tell({ ask: 'capture' });
    const answer = await succeeding(what);
    const { queries, processorMs, heldMs } = await product.ask<{
      queries: CapturedQuery[];
      processorMs: number;
      heldMs: number;
    }>({ ask: 'captured' });
    return { answer, statements: queries.length, processorMs, heldMs };
  };
  const read = await measured(
    writing('texts', {
      name: '方案',
      text: issued(length) + planText(length),
      issuedOn: '2024-06-28',
    }),
  );
  const { id } = bodyOf(read.answer) as { readonly id: number };
  const opening: Ask = { port: product.port, url: `/api/intake/drafts/${id}`, headers: { cookie } };
  const opened = await measured(opening);
  const sure = await measured(writing(`drafts/${id}/accept-sure`, {}));
  await settleTheRest(data, id);
  const draft = bodyOf(await succeeding(opening)) as Draft;
  if (draft.open.length > 0) throw new Error(JSON.stringify(draft.open.slice(0, 5)));
  const confirmed = await measured(writing(`drafts/${id}/confirm`, {}, draft.version));
  const rows = draft.counts.accepted;
  const { plan } = bodyOf(confirmed.answer) as Confirmed;
  const written = await measured({ ...opening, url: `/api/plans/${plan.key}/ledger` });
  const returned = await measured(
    sending(writing(`documents?amends=${plan.id}`, {}), written.answer.body),
  );
  const { id: amending } = bodyOf(returned.answer) as { readonly id: number };
  const compared = await measured({
    ...opening,
    url: `/api/intake/drafts/${amending}/changes`,
  });
  return [
    { name: 'reading into a draft', ...read },
    { name: 'opening the draft', ...opened },
    { name: 'accepting what is sure', ...sure },
    { name: 'confirming', ...confirmed },
    { name: 'writing the ledger table', ...written },
    { name: 'reading it back into a draft', ...returned },
    { name: 'comparing that with the plan', ...compared },
  ].map(({ name, statements, processorMs, heldMs, answer }) => ({
    name,
    rows,
    statements,
    processorMs,
    heldMs,
    ms: answer.ms,
    kilobytes: answer.bytes / 1024,
  }));
}

interface Confirmed {
  readonly plan: { readonly id: number; readonly key: string };
}

/** The same write with a workbook instead of words. */
function sending({ headers, ...what }: Ask, workbook: Buffer): Ask {
  const form = fileForm('任务分解表.xlsx', workbook);
  return { ...what, headers: { ...headers, ...form.headers }, body: form.payload };
}

/** What a person would decide one by one: everything is taken as it was read. */
async function settleTheRest(data: DataSource, draftId: number): Promise<void> {
  await data.query(
    `UPDATE intake_row SET decision = 'accepted', decided_by = (SELECT min(id) FROM account),
       decided_at = now() WHERE draft_id = $1 AND decision = 'pending'`,
    [draftId],
  );
  await data.query(
    `UPDATE intake_conflict SET settlement = '{"reason": "两者并存"}',
       settled_by = (SELECT min(id) FROM account), settled_at = now() WHERE draft_id = $1`,
    [draftId],
  );
}

function bodyOf(answer: Answer): unknown {
  return JSON.parse(answer.body.toString());
}
