import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { matchBody } from './domain/match-body';
import { DraftPartRepository } from './draft-part.repository';
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
    const [place] = (await this.parts.regions(manager, draft.regionCode)).filter(
      (region) => region.code === draft.regionCode,
    );
    if (!place) throw new Error('a draft has a region that does not exist');
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
}
