import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownBody } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { ClosingService } from '../closings/closing.service';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import type { Mark } from '../matters/mark.schema';
import type { Day } from '../series/domain/day';
import { matterKey, subjectOf, type Matter } from './domain/matter';

/** What supervision holds on the rows of the report, from every feature that holds something. */
@Injectable()
export class MarksService {
  constructor(
    private readonly closings: ClosingService,
    private readonly entrusted: EntrustedMatterService,
  ) {}

  /** The marks of each of these matters that the viewer may read, as of a day. */
  async of(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    matters: readonly Matter[],
  ): Promise<(matter: Matter) => Mark[]> {
    const subjects = matters.map(subjectOf);
    const found = [
      await this.closings.marks(manager, subjects, asOf),
      await this.entrusted.marks(manager, subjects, asOf, ownBody(viewer)),
    ];
    return (matter) => found.flatMap((marks) => marks.get(matterKey(matter)) ?? []);
  }
}
