import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Day } from './clock';
import { typedDaySchema } from './contract.schema';
import { onMethod } from './on-method';
import { Problem } from './problem';

const asOf = createParamDecorator((_data: unknown, context: ExecutionContext): Day => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { today } = request;
  if (today === null) throw new Error('AsOf needs a route that asks for a session');
  return readAsOf((request.query as { asOf?: unknown }).asOf, today);
});

/**
 * The day on which everything is judged, from `?asOf=`; today where it is left out. A parameter of
 * type `Day`. A day that has not come yet is refused: nothing is known of it.
 */
export function AsOf(): ParameterDecorator {
  return onMethod(
    asOf(),
    ApiQuery({
      name: 'asOf',
      required: false,
      description: 'Judge as of this day (Asia/Shanghai); default today',
      schema: { $ref: '#/components/schemas/Day' },
    }),
  );
}

/** Throws a Problem for anything but an existing day up to `today`. */
export function readAsOf(given: unknown, today: Day): Day {
  if (given === undefined || given === '') return today;
  const parsed = typedDaySchema.safeParse(given);
  if (!parsed.success) {
    throw Problem.invalid([
      {
        path: 'asOf',
        message: { zh: '须为形如 2020-10-28 的日期。', en: 'Must be a day such as 2020-10-28.' },
      },
    ]);
  }
  if (parsed.data > today) {
    throw Problem.invalid([
      {
        path: 'asOf',
        message: { zh: `不得晚于今日（${today}）。`, en: `Must not be after today (${today}).` },
      },
    ]);
  }
  return parsed.data;
}
