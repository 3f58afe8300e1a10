import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../shared/clock';
import { onMethod } from '../shared/on-method';
import { readIdempotencyKey } from './idempotency-key.guard';

/** What a command needs to know of the request that carries it. */
export interface CommandRequest {
  readonly viewer: Viewer;
  /** The day on which it was asked. */
  readonly today: Day;
  readonly idempotencyKey: string;
  /** SHA-256 of method, path and body. */
  readonly requestHash: Buffer;
  readonly requestId: string;
  /** Network address. */
  readonly source: string;
}

const fromRequest = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CommandRequest => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.viewer === null || request.today === null)
      throw new Error('Command needs a route that asks for a session');
    return {
      viewer: request.viewer,
      today: request.today,
      idempotencyKey: readIdempotencyKey(request),
      requestHash: hashOf(request),
      requestId: request.id,
      source: request.ip,
    };
  },
);

/** The request of a write, for `CommandService.runCommand`; a parameter of type `CommandRequest`. */
export function Command(): ParameterDecorator {
  return onMethod(
    fromRequest(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Chosen by the caller; the same key and body get the first answer again',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    }),
  );
}

/**
 * The same request with something of its body that the framework did not read: of a file, its
 * SHA-256 and its name. The same key with another file is then another request.
 */
export function withContent(request: CommandRequest, ...content: string[]): CommandRequest {
  const hash = createHash('sha256').update(request.requestHash).update(JSON.stringify(content));
  return { ...request, requestHash: hash.digest() };
}

function hashOf(request: FastifyRequest): Buffer {
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n`);
  return hash.update(JSON.stringify(request.body ?? null)).digest();
}
