import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Under TLS the name binds the cookie to this host and to TLS. Plain http has a name of its own,
 * so that a cookie planted there is never read under TLS.
 */
function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-xushi' : 'xushi';
}

export function readSessionCookie(request: FastifyRequest): string | null {
  return request.cookies[nameFor(request)] ?? null;
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  void reply.setCookie(nameFor(request), token, attributes(request));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), attributes(request));
}

function attributes(request: FastifyRequest) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
}
