import type { BulletinTurn } from '../../src/bulletins/bulletin.schema';
import type { FigureImport } from '../../src/imports/figure-import.schema';
import type { NoticePreview } from '../../src/notices/notice-issue.schema';
import { pdfFile } from '../evidence/sample-files';
import { KillableServer, type WholeAnswer } from '../harness/killable-server';
import { fileForm } from '../harness/upload';
import { newKey } from '../reporting/reporting-app';
import { csv } from './round-world';

const SLIPS = 20;
const JOB = 'periodic_bulletins';

let server: KillableServer;
beforeAll(async () => {
  server = await KillableServer.started();
  await server.signIn('inspector', 'second-inspector', 'administrator', 'clerk-shanxi');
}, 180_000);
afterAll(() => server.remove(), 60_000);

const count = async (from: string, values: unknown[] = []): Promise<number> =>
  (await server.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values))[0]?.n ?? -1;

/** A write that can be sent again, byte for byte, under its key. */
interface Write {
  readonly who: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly key: string;
  /** As the audit log calls it. */
  readonly action: string;
}

const post = (
  who: string,
  url: string,
  action: string,
  body?: object,
  version?: number,
): Write => ({
  who,
  path: url,
  action,
  key: newKey(),
  headers: {
    ...(body && { 'content-type': 'application/json' }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  },
  ...(body && { body: new TextEncoder().encode(JSON.stringify(body)) }),
});

function file(who: string, url: string, action: string, name: string, content: Buffer): Write {
  const { headers, payload } = fileForm(name, content);
  return { who, path: url, action, key: newKey(), headers, body: new Uint8Array(payload) };
}

const send = ({ who, path, headers, body, key }: Write): Promise<WholeAnswer | null> =>
  server.ask(who, path, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    ...(body && { body }),
  });

async function done<T>(write: Write): Promise<T> {
  const answer = await send(write);
  if (answer === null || answer.status >= 300) throw new Error(`${write.path}: ${answer?.text}`);
  return JSON.parse(answer.text) as T;
}

/** A bulk of slips, a bulletin, an import, a job and a file, each ready to be sent. */
async function prepared(time: number): Promise<Write[]> {
  const overdue = await server.rows<{ id: string }>(
    `SELECT target_id AS id FROM target_state WHERE valid_to IS NULL
       AND deadline_state IN ('overdue', 'missed', 'unproven') ORDER BY target_id`,
  );
  const wanted = overdue.map(({ id }) => ({ subject: { kind: 'target', id: Number(id) } }));
  const preview = await done<NoticePreview>(
    post('inspector', '/notices/preview', '', { slips: wanted.slice(0, 200) }),
  );
  const slips = preview.rows
    .flatMap(({ subject, followsId, slip }) =>
      slip === null
        ? []
        : {
            subject,
            followsId,
            colour: slip.colour,
            higherReason: null,
            demand: slip.demand,
            dueOn: slip.dueOn,
            fingerprint: slip.fingerprint,
          },
    )
    .slice(0, SLIPS);
  const bulletin = await done<BulletinTurn>(
    post('inspector', '/bulletins', '', { regionCode: '140000' }),
  );
  const uploaded = await done<FigureImport>(
    file('inspector', '/imports', '', '零售.csv', csv(...figures(time))),
  );
  const read = await done<FigureImport>(
    post('inspector', `/imports/${uploaded.id}/read`, '', undefined, uploaded.version),
  );
  expect([slips.length, read.counts.new]).toEqual([SLIPS, figures(time).length]);
  return [
    post('inspector', '/notices', 'issue_notices', { slips }),
    post(
      'second-inspector',
      `/bulletins/${bulletin.id}/issue`,
      'issue_bulletin',
      { confirmed: true },
      1,
    ),
    post('inspector', `/imports/${read.id}/confirm`, 'confirm_import', undefined, read.version),
    post('administrator', `/schedules/${JOB}/run`, 'run_schedule'),
    file('clerk-shanxi', '/attachments', 'upload_attachment', '说明.pdf', pdfFile(`file ${time}`)),
  ];
}

/** Retail of Shanxi of months that nothing is known of; invented for this test's database alone. */
const figures = (time: number): string[] =>
  Array.from({ length: 4 }, (_, month) => {
    const period = `2024年1-${month + 3}月`;
    return `shanxi-2022,retail-total,山西,${period},${time}${month + 3}00,,正式,2024-09-20,测试来源,,,`;
  }).filter((_, at) => at % 2 === time - 1);

/** What the five writes of so many times leave behind, and nothing besides. */
async function expectStored(times: number): Promise<void> {
  const [slips] = await server.rows<{ numbers: number[]; first: number }>(
    `SELECT coalesce(array_agg(number ORDER BY number), '{}') AS numbers FROM notice`,
  );
  expect(slips?.numbers).toEqual(Array.from({ length: times * SLIPS }, (_, at) => at + 1));
  const [bulletins] = await server.rows<{ numbers: number[] }>(
    `SELECT coalesce(array_agg(number ORDER BY number), '{}') AS numbers FROM bulletin_issue`,
  );
  expect(bulletins?.numbers).toEqual(Array.from({ length: times }, (_, at) => at + 1));
  expect({
    events: await count('notice_event'),
    files: await count('bulletin_file'),
    issued: await count(`bulletin WHERE status = 'issued'`),
    figures: await count(`actual WHERE source = '测试来源'`),
    confirmed: await count(`figure_import WHERE state = 'done'`),
    runs: await count(`schedule_run WHERE job = $1 AND by_account IS NOT NULL`, [JOB]),
    attachments: await count('attachment'),
  }).toEqual({
    events: times * SLIPS,
    files: times * 2,
    issued: times,
    figures: times * 2,
    confirmed: times,
    runs: times,
    attachments: times,
  });
}

/** Sent again until answered, each is answered the same whenever it is asked. */
async function repeatAll(writes: readonly Write[]): Promise<void> {
  for (const write of writes) {
    const first = await send(write);
    if (first === null || first.status >= 300) throw new Error(`${write.path}: ${first?.text}`);
    expect(await send(write)).toEqual(first);
  }
}

async function expectAudited(writes: readonly Write[], times: number): Promise<void> {
  for (const { action } of writes) {
    expect([action, await count('audit_log WHERE action = $1', [action])]).toEqual([action, times]);
  }
}

it('killed with everything done but nothing committed, the server has nothing of it, and then all of it once', async () => {
  const writes = await prepared(1);
  // The record of its answer is the last thing that a command writes.
  await server.hold('idempotency_record');
  const answers = Promise.all(writes.map(send));
  await server.waitersFor('idempotency_record', writes.length);
  await server.killProcess();
  expect(await answers).toEqual(writes.map(() => null));
  await server.start();
  await expectStored(0);
  await repeatAll(writes);
  await expectStored(1);
  await expectAudited(writes, 1);
}, 180_000);

it('killed as soon as the first of them is answered, each acknowledged one is there once', async () => {
  const writes = await prepared(2);
  const acknowledged = new Map<Write, string>();
  const answers = writes.map(async (write) => {
    const answer = await send(write);
    if (answer !== null && answer.status < 300) acknowledged.set(write, answer.text);
  });
  await Promise.race(answers);
  await server.killProcess();
  await Promise.all(answers);
  await server.start();
  expect(acknowledged.size).toBeGreaterThan(0);
  for (const [write, text] of acknowledged) expect((await send(write))?.text).toBe(text);
  await repeatAll(writes);
  await expectStored(2);
  await expectAudited(writes, 2);
}, 180_000);
