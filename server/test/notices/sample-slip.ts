import { createHash } from 'node:crypto';
import type { NoticeContent } from '../../src/notices/domain/notice-content';
import { NoticeProposalRepository } from '../../src/notices/notice-proposal.repository';
import { NoticeRepository } from '../../src/notices/notice.repository';
import type { ReportingApp } from '../reporting/reporting-app';

/** A slip about a target of Shanxi and a proposal about another matter, as rows. */
export async function addSlip(
  { app, dataSource, rows }: Pick<ReportingApp, 'app' | 'dataSource' | 'rows'>,
  targetId: number,
): Promise<{ notice: number; proposal: number }> {
  const [about] = await rows<{ name: string; agency: number; body: string; plan: number }>(
    `SELECT t.name, a.id AS agency, a.name AS body, t.plan_id AS plan
     FROM target t JOIN agency a ON a.id = t.reporter_id WHERE t.id = $1`,
    [targetId],
  );
  const [issuer] = await rows<{ id: number }>(
    `SELECT id FROM account WHERE username = 'inspector'`,
  );
  if (!about || !issuer) throw new Error('no target to urge');
  const subject = { kind: 'target', id: targetId } as const;
  const content: NoticeContent = {
    number: { zh: '〔2024〕第1号', en: 'No. 1 of 2024' },
    issuer: '山西省督查室',
    ladder: { key: 'blue-yellow-red', version: 1 },
    colour: 'blue',
    follows: null,
    addressee: { id: about.agency, name: about.body, shortName: about.body },
    copies: [],
    matter: about.name,
    clock: 'progress',
    cause: { zh: `${about.name}进度落后于序时。`, en: `${about.name} is behind its schedule.` },
    evidence: {
      kind: 'entrusted',
      title: about.name,
      origin: { zh: '抽样', en: 'sample' },
      demand: '抓紧推进',
      dueOn: '2024-09-30',
      daysLate: 15,
    },
    facts: [{ label: { zh: '目标', en: 'Goal' }, value: { zh: about.name, en: about.name } }],
    demand: '请于2024年10月29日前书面回复。',
    dueOn: '2024-10-29',
    higherReason: null,
    issuedBy: '人员inspector',
    issuedOn: '2024-10-15',
  };
  const text = JSON.stringify(content);
  const notices = app.get(NoticeRepository);
  const [notice = 0] = await dataSource.transaction((manager) =>
    notices.add(manager, [
      {
        region_code: '140000',
        issuer_region: '140000',
        year: 2024,
        number: 1,
        chain_id: null,
        follows_id: null,
        subject_kind: subject.kind,
        subject_id: subject.id,
        clock: 'progress',
        ladder: 'blue-yellow-red',
        ladder_version: 1,
        colour: 'blue',
        agency_id: about.agency,
        plan_ids: [about.plan],
        copy_ids: [],
        content: text,
        content_sha256: createHash('sha256').update(text).digest('hex'),
        issued_by: issuer.id,
        issued_role: 'inspector',
        issued_on: '2024-10-15',
        due_on: '2024-10-29',
      },
    ]),
  );
  await dataSource.transaction((manager) =>
    app.get(NoticeProposalRepository).add(
      manager,
      [
        {
          regionCode: '140000',
          kind: 'bulletin',
          subject,
          noticeId: notice,
          cause: 'sample',
          colour: null,
        },
      ],
      '2024-10-15',
    ),
  );
  const [proposal] = await rows<{ id: number }>('SELECT id FROM notice_proposal');
  return { notice, proposal: proposal?.id ?? 0 };
}
