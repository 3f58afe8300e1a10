import { isPassed, leadsOf, type BulletinMaterial } from './bulletin-figure';
import type { PartKey } from './bulletin-part';

export interface PartSources {
  readonly targetIds: readonly number[];
  readonly submissionIds: readonly number[];
}

/** The targets and returns whose figures a part tells, to look them up beside it. */
export function partSources(
  { figures, returns }: BulletinMaterial,
  headlineIds: readonly number[],
  merited: { readonly praise: readonly number[]; readonly criticism: readonly number[] },
): Readonly<Record<PartKey, PartSources>> {
  const targets = (of: BulletinMaterial['figures']) => of.map(({ targetId }) => targetId);
  const late = returns.filter(({ standing }) => standing === 'late' || standing === 'missing');
  const ofBodies = (bodies: readonly number[]): PartSources => ({
    targetIds: targets(
      figures.filter((one) => leadsOf(one).some(({ agencyId }) => bodies.includes(agencyId))),
    ),
    submissionIds: returns
      .filter(({ agencyId }) => bodies.includes(agencyId))
      .map(({ submissionId }) => submissionId),
  });
  const only = (targetIds: readonly number[]): PartSources => ({ targetIds, submissionIds: [] });
  const behind = figures.filter(({ group }) => group === 'behind');
  return {
    opening: only([]),
    overall: only(targets(figures)),
    headline: only(headlineIds.filter((id) => figures.some((one) => one.targetId === id))),
    behind: only(targets(behind.filter((one) => !isPassed(one)))),
    deadlines: only(targets(figures.filter(isPassed))),
    returns: { targetIds: [], submissionIds: late.map(({ submissionId }) => submissionId) },
    praise: ofBodies(merited.praise),
    criticism: ofBodies(merited.criticism),
    demands: only([]),
  };
}
