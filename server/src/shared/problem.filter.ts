import { STATUS_CODES } from 'node:http';
import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotModified } from './conditional.decorator';
import { preferredLanguage } from './language';
import type { Language } from './language';
import { writeLog } from './log';
import { Problem } from './problem';

/** Writes every error as `application/problem+json`; what we did not foresee is logged and hidden. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof NotModified) {
      void reply.code(304).header('etag', error.tag).send();
      return;
    }
    const problem = asProblem(error);
    if (problem.status >= 500) {
      writeLog('error', problem.code, {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    sendProblem(request, reply, problem);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify(
        problemBody(problem, request.id, preferredLanguage(request.headers['accept-language'])),
      ),
    );
}

/** The answer's body; further members never replace the standard ones. */
export function problemBody(
  problem: Problem,
  requestId: string,
  language: Language,
): Record<string, unknown> {
  return {
    ...problem.members,
    type: `urn:xushi:problem:${problem.code}`,
    title: problem.title[language],
    status: problem.status,
    code: problem.code,
    detail: problem.detail[language],
    instance: requestId,
    ...(problem.errors && {
      errors: problem.errors.map(({ path, message }) => ({ path, message: message[language] })),
    }),
  };
}

/** Every kind of error that can reach the edge, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseLoss(error)) return Problem.databaseUnavailable();
  const status = error instanceof HttpException ? error.getStatus() : frameworkStatus(error);
  return status === undefined || status >= 500 ? Problem.internal() : frameworkProblem(status);
}

/** Fastify marks what the client did wrong (body too large, broken JSON) by a status. */
function frameworkStatus(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function frameworkProblem(status: number): Problem {
  switch (status) {
    case 400:
      return Problem.badRequest({
        zh: '请求内容无法读取，请检查格式。',
        en: 'The request cannot be read; check its format.',
      });
    case 404:
      return Problem.notFound();
    case 413:
      return new Problem({
        status,
        code: 'too_large',
        title: { zh: '内容过大', en: 'Too large' },
        detail: {
          zh: '提交的内容超过1 MB，没有保存；请减少内容，文字较长的请存成文件后上传。',
          en: 'More than 1 MB was sent and nothing was kept; send less, or a long text as a file.',
        },
      });
    case 415:
      return new Problem({
        status,
        code: 'unsupported_media_type',
        title: { zh: '格式不支持', en: 'Unsupported format' },
        detail: { zh: '请以 JSON 格式提交。', en: 'Send the content as JSON.' },
      });
    default: {
      const words = STATUS_CODES[status] ?? 'Bad request';
      return new Problem({
        status,
        code: words.toLowerCase().replace(/[^a-z]+/g, '_'),
        title: { zh: '请求有误', en: words },
        detail: { zh: '请求无法处理。', en: 'The request cannot be handled.' },
      });
    }
  }
}

const LOST_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** A refused or cut connection, or a server that is starting or stopping. */
function isDatabaseLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  if (typeof found === 'string') return LOST_CONNECTION.has(found) || found.startsWith('08');
  return /connection terminated|timeout exceeded when trying to connect|connection timeout/i.test(
    error.message,
  );
}
