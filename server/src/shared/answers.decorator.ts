import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export interface AnswersOptions {
  /** 200 unless said. */
  readonly status?: 200 | 201 | 202;
  readonly description?: string;
}

/**
 * What a route answers: the schema in the contract and the status, with the problem that any
 * failure is written as. The body is not checked again at run time; tests do that.
 */
export function Answers(schema: z.ZodType, options: AnswersOptions = {}): MethodDecorator {
  const status = options.status ?? 200;
  return applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      standardSchema: schema,
      description: options.description ?? 'Done',
    }),
    AnswersProblems(),
  );
}

/** A route that answers without a body. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(
    HttpCode(204),
    ApiResponse({ status: 204, description: 'Done' }),
    AnswersProblems(),
  );
}

/** A route that answers a file, by the media type it has. */
export function AnswersFile(mediaType: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The file',
      content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
    }),
    AnswersProblems(),
  );
}

function AnswersProblems(): MethodDecorator {
  return ApiResponse({
    status: 'default',
    description: 'Why it failed',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
}
