import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import { BulletinMaterialService } from './bulletin-material.service';
import { plansOf, regionNames } from './bulletin-material.queries';
import {
  noPlans,
  noTargets,
  periodBackwards,
  unknownHeadlines,
  unknownPlans,
} from './bulletin.problem';
import type { BulletinScope } from './bulletin.repository';
import { bulletinPeriodLabel } from './domain/bulletin-period';
import { defaultHeadlines, type BulletinMaterial } from './domain/bulletin-figure';
import type { Generated } from './domain/bulletin-part';
import { frameWords, type FrameWords } from './domain/draft-frame';
import { generatedParts } from './domain/generated-parts';

export interface ComposedDraft {
  readonly scope: BulletinScope;
  readonly material: BulletinMaterial;
  readonly frame: FrameWords;
  readonly generated: Generated;
}

/** What a draft is asked to be made of; what is null is chosen by rule. */
export interface DraftWish {
  readonly regionCode: string;
  readonly planKeys: readonly string[] | null;
  readonly headlineIds: readonly number[] | null;
  readonly scope: Pick<BulletinScope, 'asOf' | 'periodFrom' | 'periodTo'>;
  /** Number of the bulletin that it corrects. */
  readonly follows: string | null;
  /** As somebody has written it already. */
  readonly basis: string | null;
}

/** Composes the texts of a draft from the figures of a day. */
@Injectable()
export class BulletinDraftService {
  constructor(private readonly materials: BulletinMaterialService) {}

  /** Throws a Problem (400, 422) that says what to choose otherwise. */
  async compose(manager: EntityManager, wish: DraftWish): Promise<ComposedDraft> {
    const { regionCode, scope, follows } = wish;
    if (scope.periodFrom > scope.periodTo) throw periodBackwards();
    const planKeys = await this.chosenPlans(manager, wish);
    const name = (await regionNames(manager, [regionCode])).get(regionCode);
    if (name === undefined) throw noPlans();
    const material = await this.materials.read(manager, { ...scope, regionCode, planKeys });
    if (material.figures.length === 0) throw noTargets();
    const headlineIds = wish.headlineIds ?? defaultHeadlines(material.figures);
    requireHeadlines(headlineIds, material);
    const period = bulletinPeriodLabel({ from: scope.periodFrom, to: scope.periodTo });
    const words = frameWords({ regionName: name, period, plans: material.plans, follows });
    const frame = wish.basis === null ? words : { ...words, basis: wish.basis };
    const { basis } = frame;
    return {
      scope: { ...scope, planKeys, headlineIds },
      material,
      frame,
      generated: generatedParts(material, {
        regionName: name,
        period,
        basis,
        headlineIds,
        follows,
      }),
    };
  }

  /** The plans asked for, else those of the region itself. */
  private async chosenPlans(
    manager: EntityManager,
    { regionCode, planKeys, scope }: DraftWish,
  ): Promise<string[]> {
    const running = await plansOf(manager, regionScope({ regionCode }), scope.asOf);
    if (planKeys !== null) {
      const unknown = planKeys.filter((key) => !running.some((plan) => plan.key === key));
      if (unknown.length > 0) throw unknownPlans(unknown);
      return running.filter(({ key }) => planKeys.includes(key)).map(({ key }) => key);
    }
    const own = running.filter((plan) => plan.regionCode === regionCode);
    if (own.length === 0) throw noPlans();
    return own.map(({ key }) => key);
  }
}

function requireHeadlines(ids: readonly number[], { figures }: BulletinMaterial): void {
  const known = ids.every((id) => figures.some((one) => one.targetId === id));
  if (!known || new Set(ids).size !== ids.length) throw unknownHeadlines();
}
