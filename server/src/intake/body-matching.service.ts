import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { matchBody } from './domain/match-body';
import { DraftPartRepository, type RegionPlace } from './draft-part.repository';
import type { DraftRecord } from './draft.repository';

/** Which bodies are meant by names that a person typed. */
@Injectable()
export class BodyMatchingService {
  constructor(private readonly parts: DraftPartRepository) {}

  /** Names that the draft knows stay as they are settled; new ones are found by name or left open. */
  async addNames(
    manager: EntityManager,
    draft: Pick<DraftRecord, 'id' | 'regionCode'>,
    names: readonly string[],
    today: Day,
  ): Promise<void> {
    const there = new Set((await this.parts.bodiesOf(manager, draft.id)).map((body) => body.name));
    const added = [...new Set(names)].filter((name) => !there.has(name));
    if (added.length === 0) return;
    const known = await this.parts.knownBodies(manager, today);
    const place = await this.placeOf(manager, draft.regionCode);
    await this.parts.addBodies(
      manager,
      draft,
      added.map((name) => ({
        name,
        matched: matchBody(
          { name, fullName: null, kind: 'department', unknown: true },
          known,
          place,
        ),
      })),
    );
  }

  /**
   * Of a draft that moved to another region: 省商务厅 means another body there. What a person has
   * settled stays.
   */
  async matchAnew(
    manager: EntityManager,
    draft: Pick<DraftRecord, 'id' | 'regionCode'>,
    today: Day,
  ): Promise<void> {
    const known = await this.parts.knownBodies(manager, today);
    const place = await this.placeOf(manager, draft.regionCode);
    const read = (await this.parts.bodiesOf(manager, draft.id)).filter(
      ({ settledBy }) => settledBy === null,
    );
    await this.parts.rematchBodies(
      manager,
      draft.id,
      read.map(({ name, agency, create }) => {
        const kind = create?.kind ?? 'department';
        const unknown = agency === null && create === null;
        const matched = matchBody({ name, fullName: null, kind, unknown }, known, place);
        const kept = matched === 'open' && create !== null;
        return {
          name,
          matched: kept ? { create: { ...create, regionCode: place.code } } : matched,
        };
      }),
    );
  }

  private async placeOf(manager: EntityManager, code: string): Promise<RegionPlace> {
    const place = (await this.parts.regions(manager, code)).find((region) => region.code === code);
    if (!place) throw new Error('a draft has a region that does not exist');
    return place;
  }
}
