import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { ComparisonService } from './comparison.service';
import { ReviewQueueService } from './review-queue.service';
import {
  acceptedManySchema,
  acceptManySchema,
  acceptSchema,
  comparisonSchema,
  reviewedReturnSchema,
  reviewQueueSchema,
} from './review.schema';
import type {
  AcceptedMany,
  AcceptMany,
  AcceptSubmission,
  Comparison,
  ReviewedReturn,
  ReviewQueue,
} from './review.schema';
import { ReviewService } from './review.service';
import { returnSchema } from './submission.schema';
import type { ReturnSubmission } from './submission.schema';

@ApiTags('reporting')
@Controller()
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly queue: ReviewQueueService,
    private readonly comparison: ComparisonService,
  ) {}

  /** What waits for a review, with what the viewer may accept of it. */
  @Get('review-queue')
  @Allow('review')
  @Answers(reviewQueueSchema)
  readQueue(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<ReviewQueue> {
    return this.queue.read(viewer, { asOf, today });
  }

  /** What the return is held against: lamps now, what it said before, what was corrected since. */
  @Get('submissions/:id/comparison')
  @Allow('read')
  @Answers(comparisonSchema)
  compare(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<Comparison> {
    return this.comparison.compare(viewer, id, { asOf, today });
  }

  /** Makes the return's answers known values and judges anew; `If-Match` is its version. */
  @Post('submissions/:id/accept')
  @Allow('review')
  @Answers(reviewedReturnSchema)
  accept(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Body({ schema: acceptSchema }) { despiteQuestions }: AcceptSubmission,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<ReviewedReturn> {
    return this.reviews.accept(request, { submissionId, version, today }, despiteQuestions);
  }

  /** Accepts returns without warnings, each by itself, and says what became of each. */
  @Post('submissions/accept-many')
  @Allow('review')
  @Answers(acceptedManySchema)
  acceptMany(
    @Body({ schema: acceptManySchema }) { returns }: AcceptMany,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<AcceptedMany> {
    return this.reviews.acceptMany(request, returns, today);
  }

  /** Sends the return back to its body; `If-Match` is its version. */
  @Post('submissions/:id/return')
  @Allow('review')
  @Answers(reviewedReturnSchema)
  sendBack(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Body({ schema: returnSchema }) sendBack: ReturnSubmission,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<ReviewedReturn> {
    return this.reviews.sendBack(request, { submissionId, version, today }, sendBack);
  }
}
