import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppealService } from '../appeals/appeal.service';
import { ownBody } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { ClosingService } from '../closings/closing.service';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import type { Mark } from '../matters/mark.schema';
import { NoticeService } from '../notices/notice.service';
import type { Day } from '../series/domain/day';
import { matterKey, subjectOf, type Matter } from './domain/matter';

/** What supervision holds on the rows of the report, from every feature that holds something. */
@Injectable()
export class MarksService {
  constructor(
    private readonly notices: NoticeService,
    private readonly closings: ClosingService,
    private readonly appeals: AppealService,
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
    const body = ownBody(viewer);
    const found = [
      await this.notices.marks(manager, subjects, asOf, body),
      await this.closings.marks(manager, subjects, asOf),
      await this.appeals.marks(manager, subjects, asOf),
      await this.entrusted.marks(manager, subjects, asOf, body),
    ];
    return (matter) => found.flatMap((marks) => marks.get(matterKey(matter)) ?? []);
  }
}
