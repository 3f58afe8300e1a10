import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow } from '../auth/access.decorators';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { answerSchema, askSchema, questionSchema } from './question.schema';
import type { Ask, Question } from './question.schema';
import { QuestionService } from './question.service';

const questionsSchema = z.array(questionSchema);

@ApiTags('reporting')
@Controller('submissions/:id/questions')
export class QuestionController {
  constructor(private readonly questions: QuestionService) {}

  /** Asks the body about its return or one line of it; answers all questions of the return. */
  @Post()
  @Allow('review')
  @Answers(questionsSchema)
  ask(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Body({ schema: askSchema }) ask: Ask,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Question[]> {
    return this.questions.ask(request, { submissionId, ask, today });
  }

  /** The body's answer; `If-Match` is the question's version. */
  @Post(':questionId/answer')
  @Allow('report')
  @Answers(questionsSchema)
  answer(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Param('questionId', { schema: idParamSchema }) questionId: number,
    @Body({ schema: answerSchema }) { words }: z.infer<typeof answerSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Question[]> {
    return this.questions.answer(request, { submissionId, questionId, version, today }, words);
  }

  /** Takes a question back; `If-Match` is its version. */
  @Post(':questionId/withdraw')
  @Allow('review')
  @Answers(questionsSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Param('questionId', { schema: idParamSchema }) questionId: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Question[]> {
    return this.questions.withdraw(request, { submissionId, questionId, version, today });
  }
}
