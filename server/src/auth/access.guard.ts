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

/**
 * The account for which a page was opened. A browser has one session for all its tabs: what was
 * begun under one account must not go out under the one that signed in beside it.
 */
const ACCOUNT_HEADER = 'xushi-account';

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
    const meant = request.headers[ACCOUNT_HEADER];
    if (meant !== undefined && meant !== String(session.viewer.accountId)) {
      throw accountChanged(session.viewer.displayName);
    }
    request.viewer = session.viewer;
    request.today = session.today;
    const ability = this.reflector.getAllAndOverride<Ability | undefined>(ALLOW, places);
    if (ability !== undefined && !can(session.viewer, ability)) throw Problem.forbidden();
    return true;
  }
}

function accountChanged(name: string): Problem {
  return Problem.conflict('account_changed', {
    zh: `本浏览器已改由“${name}”登录，这一页仍属原来的账号，内容没有保存。请用原来的账号重新登录后继续。`,
    en: `This browser is now signed in as “${name}”, while the page belongs to the account before; nothing was saved. Sign in as that account again to go on.`,
  });
}
