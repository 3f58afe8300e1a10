import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { MailSender } from '../../src/reminders/mail-sender.service';
import { ReminderService } from '../../src/reminders/reminder.service';
import type { Inbox } from '../../src/reminders/inbox.schema';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import {
  BEHIND,
  cell,
  seenLines,
  startReportingApp,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

/** Third quarter of 2024: due on the 15th working day after it, 25 October. */
const DUE = '2024-10-25';

/** A mail server of this test, which may be told to refuse everything. */
const catcher = {
  mails: [] as string[],
  refusing: false,
  server: undefined as SMTPServer | undefined,
};

let server: ReportingApp;
let submissionId: number;

async function startCatcher(): Promise<number> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(catcher.refusing ? new Error('mailbox is full') : undefined),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        catcher.mails.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  catcher.server = smtp;
  const listening = smtp.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

beforeAll(async () => {
  const port = await startCatcher();
  server = await startReportingApp(fillSmallPlan, undefined, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: '序时 <xushi@example.gov.cn>',
    PUBLIC_URL: 'https://xushi.example.gov.cn',
  });
  await server.openRounds('2024-10-15');
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id
     WHERE a.name = '乙局' AND rd.period_end = '2024-09-30'`,
  );
  submissionId = row?.id ?? 0;
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => {
    if (catcher.server) catcher.server.close(() => resolve());
    else resolve();
  });
});

/** The day begins: the reminders of everything are made. */
async function beginDay(day: string): Promise<void> {
  await server.setToday(day);
  await server.dataSource.transaction((manager) =>
    server.app.get(ReminderService).remind(manager, day),
  );
}

async function inboxOf(username: string): Promise<Inbox> {
  const { body } = await server.as(username)<Inbox>({ method: 'GET', url: '/inbox' });
  return body;
}

/** What the inbox says of the return of 乙局. */
async function remindedOf(username: string) {
  const { items } = await inboxOf(username);
  return items
    .filter(({ link }) => link.page === 'submission' && link.id === submissionId)
    .map(({ kind, step, urgency }) => `${kind} ${step} ${urgency}`);
}

async function detail(username: string): Promise<SubmissionDetail> {
  const url = `/submissions/${submissionId}`;
  return (await server.as(username)<SubmissionDetail>({ method: 'GET', url })).body;
}

async function act(username: string, move: string, body: object): Promise<void> {
  const { version } = await detail(username);
  const answer = await server.as(username)({
    method: 'POST',
    url: `/submissions/${submissionId}/${move}`,
    body,
    version,
  });
  expect(answer.status).toBe(200);
}

async function fillAndSubmit(): Promise<void> {
  const before = await detail('other-clerk');
  for (const line of before.lines.filter(({ required }) => required)) {
    const saved = await server.as('other-clerk')({
      method: 'PUT',
      url: `/submissions/${submissionId}/lines/${line.id}`,
      body: cell('40', BEHIND),
      version: line.version,
    });
    expect(saved.status).toBe(200);
  }
  await act('other-clerk', 'submit', {
    signer: '王处长',
    lines: seenLines(await detail('other-clerk')),
  });
}

/** The subject as mail programs show it: encoded words, folded over lines. */
function subjectOf(mail: string): string {
  const folded = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(mail)?.[1] ?? '';
  return [...folded.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)]
    .map(([, encoded]) => Buffer.from(encoded ?? '', 'base64').toString())
    .join('');
}

it('reminds the body before and after, then wider circles', async () => {
  const seen = new Map<string, string[]>();
  for (const day of ['2024-10-17', '2024-10-18', DUE, '2024-10-28', '2024-11-01', '2024-11-08']) {
    await server.setToday(day);
    const of = async (who: string) => (await remindedOf(who)).join();
    seen.set(day, [await of('other-clerk'), await of('inspector'), await of('leader')]);
  }
  expect([...seen]).toEqual([
    ['2024-10-17', ['', '', '']],
    ['2024-10-18', ['return -5 soon', '', '']],
    [DUE, ['return 0 today', '', '']],
    ['2024-10-28', ['return 1 late', '', '']],
    ['2024-11-01', ['return 5 late', 'return 5 late', '']],
    ['2024-11-08', ['return 10 late', 'return 10 late', 'return 10 late']],
  ]);
});

it('shows nobody what concerns another body or region', async () => {
  await server.setToday('2024-11-08');
  expect(await remindedOf('clerk')).toEqual([]);
  expect(await remindedOf('hebei-inspector')).toEqual([]);
  expect((await inboxOf('administrator')).items).toEqual([]);
});

it('shows a past day as it was', async () => {
  await server.setToday('2024-11-08');
  const url = '/inbox?asOf=2024-10-18';
  const { body } = await server.as('other-clerk')<Inbox>({ method: 'GET', url });
  const item = body.items.find(({ link }) => link.id === submissionId);
  expect(item?.step).toBe(-5);
  expect(item?.message.zh).toContain('还有7天');
});

it('makes each step once, however often and from however many processes', async () => {
  await server.setToday(DUE);
  const service = server.app.get(ReminderService);
  await Promise.all(
    [1, 2, 3].map(() => server.dataSource.transaction((manager) => service.remind(manager, DUE))),
  );
  const rows = await server.rows<{ step: number; n: number }>(
    `SELECT step, count(*)::int AS n FROM reminder WHERE submission_id = $1 GROUP BY step`,
    [submissionId],
  );
  expect(rows).toEqual([{ step: 0, n: 1 }]);
});

it('marks what was looked at, until the next step', async () => {
  await server.setToday(DUE);
  const [item] = (await inboxOf('other-clerk')).items.filter(
    ({ link }) => link.id === submissionId,
  );
  if (!item) throw new Error('nothing to mark');
  const { kind, itemId, referenceOn, step } = item;
  const marked = await server.app.inject({
    method: 'POST',
    url: '/api/inbox/seen',
    headers: { cookie: server.cookieOf('other-clerk') },
    payload: { items: [{ kind, itemId, referenceOn, step }] },
  });
  expect(marked.statusCode).toBe(204);
  const seenNow = async () =>
    (await inboxOf('other-clerk')).items.find(({ link }) => link.id === submissionId)?.seen;
  expect(await seenNow()).toBe(true);
  await server.setToday('2024-10-28');
  expect(await seenNow()).toBe(false);
});

it('an extension asks the inspector, and moves the reminders when it is granted', async () => {
  await server.setToday('2024-10-24');
  await act('other-clerk', 'extensions', {
    reason: '统计口径调整，需补充核实',
    dueOn: '2024-11-15',
  });
  expect(await remindedOf('inspector')).toEqual(['extension 0 waiting']);
  const [asked] = (await detail('inspector')).extensions;
  const decided = await server.as('inspector')({
    method: 'POST',
    url: `/extensions/${asked?.id}/decision`,
    body: { decision: 'grant', dueOn: '2024-11-15', reason: null },
    version: asked?.version ?? 0,
  });
  expect(decided.status).toBe(200);
  expect(await remindedOf('inspector')).toEqual([]);
  await server.setToday('2024-10-28');
  expect(await remindedOf('other-clerk')).toEqual([]);
  await server.setToday('2024-11-08');
  expect(await remindedOf('other-clerk')).toEqual(['return -5 soon']);
});

it('vanishes when it is done, and asks the reviewer after a while', async () => {
  await server.setToday('2024-11-14');
  expect(await remindedOf('other-clerk')).toEqual(['return -1 soon']);
  await fillAndSubmit();
  expect(await remindedOf('other-clerk')).toEqual([]);
  expect(await remindedOf('inspector')).toEqual([]);
  await server.setToday('2024-11-21');
  expect(await remindedOf('inspector')).toEqual(['review 5 waiting']);
  const { version } = await detail('inspector');
  const back = await server.as('inspector')({
    method: 'POST',
    url: `/submissions/${submissionId}/return`,
    body: { reason: '数据口径与统计部门不一致，请核对' },
    version,
  });
  expect(back.status).toBe(200);
  expect(await remindedOf('inspector')).toEqual([]);
  const [again] = (await inboxOf('other-clerk')).items.filter(
    ({ link }) => link.id === submissionId,
  );
  expect(again?.message.zh).toContain('已退回，须修改重报');
  // The demo's clock moved back: then it was not handed in yet.
  await server.setToday('2024-11-13');
  expect(await remindedOf('other-clerk')).toEqual(['return -5 soon']);
});

describe('mail', () => {
  const sender = () => server.app.get(MailSender);
  const states = () =>
    server
      .rows<{ state: string }>('SELECT state FROM mail ORDER BY id')
      .then((rows) => rows.map(({ state }) => state));

  it('goes to whoever gave an address, one for everything, and to nobody else', async () => {
    await server.setToday('2024-11-11');
    const changed = await server.as('inspector')({
      method: 'PUT',
      url: '/inbox/mail-address',
      body: { address: 'inspector@example.gov.cn' },
    });
    expect(changed.status).toBe(200);
    await beginDay('2024-11-11');
    await beginDay('2024-11-11');
    await sender().look();
    expect(catcher.mails).toHaveLength(1);
    const [mail] = catcher.mails;
    const items = (await inboxOf('inspector')).items.length;
    expect(items).toBeGreaterThan(0);
    expect(mail).toMatch(/^To: .*<inspector@example\.gov\.cn>/m);
    expect(subjectOf(mail ?? '')).toBe(`〔序时〕您有${items}项待办提醒`);
    expect(mail).toContain('Message-ID: <');
    expect(await states()).toEqual(['sent']);
  });

  it('waits and tries again where the mail server refuses, under the same id', async () => {
    catcher.mails.length = 0;
    await server.as('inspector')({
      method: 'PUT',
      url: '/inbox/mail-address',
      body: { address: null },
    });
    catcher.refusing = true;
    await server.rows(
      `UPDATE account SET email = 'other@example.gov.cn' WHERE username = 'other-clerk'`,
    );
    // Five working days after the date by which the return had to be mended.
    await beginDay('2024-12-05');
    await sender().look();
    catcher.refusing = false;
    await sender().look();
    expect(catcher.mails).toHaveLength(0);
    expect(await states()).toEqual(['sent', 'waiting']);
    await server.rows(`UPDATE mail SET next_attempt_at = now() WHERE state = 'waiting'`);
    await sender().look();
    const [kept] = await server.rows<{ id: string }>(
      `SELECT message_id AS id FROM mail WHERE on_day = '2024-12-05'`,
    );
    expect(catcher.mails).toEqual([expect.stringContaining(`Message-ID: ${kept?.id}`)]);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('is not sent where nothing waits any more', async () => {
    catcher.mails.length = 0;
    await server.rows(
      `INSERT INTO mail (account_id, region_code, on_day, message_id)
       SELECT id, region_code, '2024-12-04', '<x@y>' FROM account WHERE username = 'administrator'`,
    );
    await server.rows(
      `UPDATE account SET email = 'admin@example.gov.cn' WHERE username = 'administrator'`,
    );
    await sender().look();
    await pause(0);
    expect(catcher.mails).toEqual([]);
    expect((await states()).at(-1)).toBe('needless');
  });

  it('refuses what is no address with a sentence', async () => {
    const { status } = await server.as('clerk')({
      method: 'PUT',
      url: '/inbox/mail-address',
      body: { address: 'clerk@example.gov.cn\nBcc: all@example.gov.cn' },
    });
    expect(status).toBe(400);
  });
});
