import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { MOST_INTEGER } from './contract.schema';
import { onMethod } from './on-method';
import { Problem } from './problem';

const ifMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version the caller changes, from `If-Match`; a parameter of type `number`. */
export function IfMatch(): ParameterDecorator {
  return onMethod(
    ifMatch(),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'Version of the row that is changed, in quotes: "3"',
      schema: { type: 'string' },
    }),
  );
}

/** Accepts `"3"` and `3`. Throws a Problem: 428 without the header, 400 for anything else. */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw Problem.preconditionRequired();
  const digits = /^(?:"(\d{1,15})"|(\d{1,15}))$/.exec(header.trim());
  const version = Number(digits?.[1] ?? digits?.[2]);
  if (!(version <= MOST_INTEGER)) {
    throw Problem.badRequest(
      { zh: 'If-Match 须为一个版本号。', en: 'If-Match must be one version number.' },
      'bad_version',
    );
  }
  return version;
}
