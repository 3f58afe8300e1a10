import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Day } from './clock';

/** Today as the session query saw it; a parameter of type `Day`, on routes that need a session. */
export const Today = createParamDecorator((_data: unknown, context: ExecutionContext): Day => {
  const { today } = context.switchToHttp().getRequest<FastifyRequest>();
  if (today === null) throw new Error('Today needs a route that asks for a session');
  return today;
});
