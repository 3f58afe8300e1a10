import { isPassed, leadsOf, type BulletinMaterial } from './bulletin-figure';

/** Why a body is praised or criticised, as data: the sentence follows from it. */
export type MeritReason =
  | { readonly code: 'returns_on_time'; readonly count: number }
  | { readonly code: 'ahead' | 'done' | 'missed'; readonly targets: readonly string[] }
  | { readonly code: 'overdue'; readonly targets: readonly { name: string; days: number | null }[] }
  | { readonly code: 'missing' | 'late'; readonly rounds: readonly string[] }
  | { readonly code: 'slips_unanswered'; readonly slips: readonly string[] };

export interface Merit {
  readonly agencyId: number;
  readonly name: string;
  readonly reasons: readonly MeritReason[];
}

export interface Merits {
  readonly praise: readonly Merit[];
  readonly criticism: readonly Merit[];
}

/**
 * Who is praised and who is criticised, by rule.
 *
 * Praise: nothing that it leads is behind schedule or past its deadline, at least one target that it
 * leads is ahead or done, none of its returns came late or is missing, and no slip to it waits past
 * its day.
 *
 * Criticism: a target that it leads is overdue or missed, a return of it is missing or came late, or
 * a slip (督办单) to it is past its day and not answered.
 */
export function meritsOf({ figures, returns, slips }: BulletinMaterial): Merits {
  const names = new Map<number, string>();
  for (const figure of figures) {
    for (const body of leadsOf(figure)) names.set(body.agencyId, body.name);
  }
  for (const one of [...returns, ...slips]) names.set(one.agencyId, one.agency);
  const praise: Merit[] = [];
  const criticism: Merit[] = [];
  for (const [agencyId, name] of names) {
    const led = figures.filter((figure) =>
      leadsOf(figure).some((body) => body.agencyId === agencyId),
    );
    const own = returns.filter((one) => one.agencyId === agencyId);
    const unanswered = slips.filter((one) => one.agencyId === agencyId);
    const blame = blameOf(led, own, unanswered);
    if (blame.length > 0) {
      criticism.push({ agencyId, name, reasons: blame });
      continue;
    }
    if (led.some((figure) => figure.group === 'behind' || isPassed(figure))) continue;
    const merit = meritOf(led, own);
    if (merit.length > 0) praise.push({ agencyId, name, reasons: merit });
  }
  return { praise, criticism };
}

type Led = BulletinMaterial['figures'];
type Own = BulletinMaterial['returns'];
type Slips = BulletinMaterial['slips'];

function blameOf(led: Led, own: Own, unanswered: Slips): MeritReason[] {
  const overdue = led.filter((figure) => figure.deadlineState === 'overdue');
  const missed = led.filter((figure) => figure.deadlineState === 'missed');
  const rounds = (standing: 'missing' | 'late') =>
    own.filter((one) => one.standing === standing).map((one) => one.round);
  const reasons: MeritReason[] = [
    { code: 'overdue', targets: overdue.map(({ name, daysLate }) => ({ name, days: daysLate })) },
    { code: 'missed', targets: missed.map(({ name }) => name) },
    { code: 'missing', rounds: rounds('missing') },
    { code: 'late', rounds: rounds('late') },
    { code: 'slips_unanswered', slips: unanswered.map(({ number }) => number) },
  ];
  return reasons.filter(saysSomething);
}

function meritOf(led: Led, own: Own): MeritReason[] {
  const names = (group: 'ahead' | 'done') =>
    led.filter((figure) => figure.group === group).map(({ name }) => name);
  const results: MeritReason[] = [
    { code: 'ahead', targets: names('ahead') },
    { code: 'done', targets: names('done') },
  ];
  const said = results.filter(saysSomething);
  if (said.length === 0) return [];
  const count = own.filter((one) => one.standing === 'on_time').length;
  return count === 0 ? said : [{ code: 'returns_on_time', count }, ...said];
}

function saysSomething(reason: MeritReason): boolean {
  if ('targets' in reason) return reason.targets.length > 0;
  if ('rounds' in reason) return reason.rounds.length > 0;
  if ('slips' in reason) return reason.slips.length > 0;
  return true;
}
