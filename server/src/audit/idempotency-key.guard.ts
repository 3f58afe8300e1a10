import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../shared/problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const WITHOUT_KEY = 'xushi:without-idempotency-key';

/** A write that does no harm when it is repeated: signing in and out, setting the demo's clock. */
export function WithoutIdempotencyKey(): MethodDecorator {
  return SetMetadata(WITHOUT_KEY, true);
}

/** Every write names its `Idempotency-Key`, so that a repeated request cannot act twice. */
@Injectable()
export class IdempotencyKeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.has(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(WITHOUT_KEY, context.getHandler())) return true;
    readIdempotencyKey(request);
    return true;
  }
}

/** Throws a Problem (400) where the key is missing or is not 8 to 200 visible ASCII characters. */
export function readIdempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw Problem.badRequest(
      {
        zh: '提交时须带 Idempotency-Key（8至200个字符）。',
        en: 'A write needs an Idempotency-Key of 8 to 200 characters.',
      },
      'idempotency_key_required',
    );
  }
  return key;
}
