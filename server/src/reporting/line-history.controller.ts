import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { lineHistorySchema } from './line-history.schema';
import type { LineHistory } from './line-history.schema';
import { LineHistoryService } from './line-history.service';

const idParam = z.coerce.number().int().min(1);

@ApiTags('reporting')
@Controller('submissions')
export class LineHistoryController {
  constructor(private readonly history: LineHistoryService) {}

  /** The last twelve values of a line's series with all versions, its definition and targets. */
  @Get(':id/lines/:lineId/history')
  @Allow('read')
  @Answers(lineHistorySchema)
  read(
    @Param('id', { schema: idParam }) submissionId: number,
    @Param('lineId', { schema: idParam }) lineId: number,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<LineHistory> {
    return this.history.read(viewer, { submissionId, lineId }, asOf);
  }
}
