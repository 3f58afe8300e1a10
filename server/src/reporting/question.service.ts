import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { loadForMove } from './guarded-move';
import { QuestionRepository, stateOf, type QuestionRow } from './question.repository';
import type { Ask, Question } from './question.schema';
import { asksNow, mayAnswer, seesReturn, type ReturnFacts } from './reporting.policy';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';

export interface QuestionPlace {
  readonly submissionId: number;
  readonly questionId: number;
  /** The question's version that the writer saw. */
  readonly version: number;
  readonly today: Day;
}

/** Questions of supervision to a body about its return; they leave the return as it is. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly questions: QuestionRepository,
  ) {}

  /**
   * Throws a Problem: 403 to whoever may not review the return, 409 where it does not wait for a
   * review, 422 for a line of another return.
   */
  ask(
    request: CommandRequest,
    { submissionId, ask, today }: { submissionId: number; ask: Ask; today: Day },
  ): Promise<Question[]> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'ask_question', subject: { type: 'submission', id: submissionId } },
      async (manager) => {
        const row = await loadForMove(
          this.submissions,
          manager,
          viewer,
          'accept',
          submissionId,
          today,
        );
        if (!asksNow(viewer, row)) throw notUnderReview();
        if (ask.lineId !== null) await this.requireLine(manager, submissionId, ask.lineId);
        const id = await this.questions.ask(manager, {
          regionCode: row.regionCode,
          submissionId,
          lineId: ask.lineId,
          words: ask.words,
          accountId: viewer.accountId,
          day: today,
        });
        return {
          result: await this.list(manager, row, viewer, { asOf: today, today }),
          after: { question: id, ...ask },
        };
      },
    );
  }

  /** Throws a Problem: 403 to everybody but the body's clerks, 409 once it is closed, 412 if stale. */
  answer(request: CommandRequest, place: QuestionPlace, words: string): Promise<Question[]> {
    const { viewer } = request;
    return this.change(request, 'answer_question', place, async (manager, row, question) => {
      if (!mayAnswer(viewer, row)) throw Problem.forbidden();
      if (row.state === 'accepted') throw returnIsAccepted();
      requireOpen(question);
      const { questionId: id, version, today: day } = place;
      const by = { id, version, words, accountId: viewer.accountId, day };
      if (!(await this.questions.answer(manager, by))) throw stale(question, { words });
      return { answer: words };
    });
  }

  /** Throws a Problem: 403 to everybody but who asked, 409 once it is closed, 412 if stale. */
  withdraw(request: CommandRequest, place: QuestionPlace): Promise<Question[]> {
    const { viewer } = request;
    return this.change(request, 'withdraw_question', place, async (manager, _row, question) => {
      if (question.askedBy !== viewer.accountId) throw Problem.forbidden();
      requireOpen(question);
      const { questionId: id, version, today: day } = place;
      const by = { id, version, accountId: viewer.accountId, day };
      if (!(await this.questions.withdraw(manager, by))) throw stale(question, {});
      return { withdrawn: true };
    });
  }

  /** The questions of a return as a page shows them. */
  async list(
    manager: EntityManager,
    row: SubmissionRow,
    viewer: Viewer,
    { asOf, today }: { readonly asOf: Day; readonly today: Day },
  ): Promise<Question[]> {
    const rows = await this.questions.ofReturn(manager, row.id, asOf);
    return rows.map((question) => viewOf(question, row, viewer, asOf === today));
  }

  private change(
    request: CommandRequest,
    action: string,
    { submissionId, questionId, today }: QuestionPlace,
    work: (
      manager: EntityManager,
      row: SubmissionRow,
      question: QuestionRow,
    ) => Promise<Record<string, unknown>>,
  ): Promise<Question[]> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action, subject: { type: 'submission', id: submissionId } },
      async (manager) => {
        const row = await this.submissions.lock(manager, submissionId);
        if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
        const place = { submissionId, id: questionId, day: today };
        const question = await this.questions.find(manager, place);
        if (question === null) throw Problem.notFound();
        const after = await work(manager, row, question);
        return {
          result: await this.list(manager, row, viewer, { asOf: today, today }),
          before: { question: questionId, state: stateOf(question) },
          after: { question: questionId, ...after },
        };
      },
    );
  }

  private async requireLine(manager: EntityManager, submissionId: number, lineId: number) {
    if (await this.questions.hasLine(manager, submissionId, lineId)) return;
    const message = {
      zh: '该行不在这份填报单中，请刷新后重试。',
      en: 'The line is not in this return; reload the page and try again.',
    };
    throw Problem.unprocessable('no_such_line', message, [{ path: 'lineId', message }]);
  }
}

function viewOf(row: QuestionRow, facts: ReturnFacts, viewer: Viewer, now: boolean): Question {
  const state = stateOf(row);
  const open = now && !row.closed;
  return {
    id: row.id,
    version: row.version,
    lineId: row.lineId,
    words: row.words,
    askedBy: row.askedByName,
    askedAt: row.askedAt,
    answer: row.answer,
    answeredBy: row.answeredByName,
    answeredAt: row.answeredAt,
    state,
    can: {
      answer: open && facts.state !== 'accepted' && mayAnswer(viewer, facts),
      withdraw: open && row.askedBy === viewer.accountId,
    },
  };
}

function requireOpen(question: QuestionRow): void {
  if (!question.closed) return;
  throw Problem.conflict('question_closed', {
    zh: '这个问题已答复或已撤回，请刷新查看。',
    en: 'This question has been answered or withdrawn; reload the page.',
  });
}

function notUnderReview(): Problem {
  return Problem.conflict('wrong_state', {
    zh: '只有待审核的填报单可以询问。',
    en: 'Questions are asked about returns that wait for review.',
  });
}

function returnIsAccepted(): Problem {
  return Problem.conflict('wrong_state', {
    zh: '该填报单已审核通过，不再答复；数据有误的请提出更正。',
    en: 'The return has been accepted; where a value is wrong, propose a correction.',
  });
}

function stale(question: QuestionRow, yours: unknown): Problem {
  return Problem.preconditionFailed({
    current: { version: question.version, state: stateOf(question), answer: question.answer },
    yours,
    changedBy: question.answeredByName,
    changedAt: question.answeredAt,
  });
}
