import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../shared/problem';
import { ALLOW, OPEN } from './access.decorators';
import { can } from './auth.policy';
import type { Ability } from './auth.policy';
import { readSessionCookie } from './session.cookie';
import { SessionRepository } from './session.repository';

/** Every route asks for a session and for the ability it names, unless it is marked open. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, places)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = readSessionCookie(request);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw Problem.unauthenticated();
    request.viewer = session.viewer;
    request.today = session.today;
    const ability = this.reflector.getAllAndOverride<Ability | undefined>(ALLOW, places);
    if (ability !== undefined && !can(session.viewer, ability)) throw Problem.forbidden();
    return true;
  }
}
