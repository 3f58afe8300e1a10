import { SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OPEN_EXTENSION } from '../shared/openapi-document';
import type { Ability, Viewer } from './auth.policy';

export const OPEN = 'xushi:open';
export const ALLOW = 'xushi:allow';
/** Tells in the contract what the account must be permitted. */
const ABILITY_EXTENSION = 'x-ability';

/** A route that needs no session. There are few, and a test holds their list. */
export function Open(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(OPEN, true), ApiExtension(OPEN_EXTENSION, true));
}

/** A route for accounts that are permitted `ability`; without this, any session will do. */
export function Allow(ability: Ability): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ALLOW, ability), ApiExtension(ABILITY_EXTENSION, ability));
}

/** The signed-in account, a parameter of type `Viewer`. */
export const CurrentAccount = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Viewer => {
    const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
    if (viewer === null) throw new Error('CurrentAccount needs a route that asks for a session');
    return viewer;
  },
);
