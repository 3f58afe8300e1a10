import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../shared/problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write that a browser sends on behalf of another site is refused, signed in or not. */
@Injectable()
export class OriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.has(request.method) || isSameOrigin(request)) return true;
    throw Problem.forbidden(
      {
        zh: '请求来自其他网站，已拒绝。',
        en: 'The request came from another site and was refused.',
      },
      'cross_site',
    );
  }
}

/** Browsers set both headers and pages cannot forge them; programs without a browser send neither. */
function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
