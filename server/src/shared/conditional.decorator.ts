import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { repositoryFolder } from '../config/paths';

/** Thrown instead of an answer that the client has already; written as 304 without a body. */
export class NotModified extends Error {
  constructor(readonly tag: string) {
    super('not modified');
  }
}

/**
 * An answer that is made only where the client does not hold it yet. Its tag names what the answer
 * depends on; the answer itself is neither made nor hashed to find out that it is unchanged.
 */
export class Conditional {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /**
   * `version` rises with every change of what the viewer may see, and is read before the answer:
   * an answer may then be newer than its tag, never older. The tag also names the build, the
   * session, the viewer, the day and the address. Throws NotModified.
   */
  async answer<T>(version: string, make: () => Promise<T>): Promise<T> {
    const { headers, viewer, today, url } = this.request;
    const parts = [buildStamp(), headers.cookie, viewer, today, url, version];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    // Weak: the same answer may leave compressed or not.
    const tag = `W/"${hash}"`;
    if (named(headers['if-none-match']).includes(tag)) throw new NotModified(tag);
    const body = await make();
    this.reply.header('etag', tag);
    return body;
  }
}

/** The request's condition, for a route that asks for a session; a parameter of its type. */
export const Condition = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new Conditional(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});

function named(header: string | undefined): string[] {
  return header === undefined ? [] : header.split(',').map((tag) => tag.trim());
}

let stamp: string | undefined;

/** The same in all processes of one build: other code may answer otherwise from the same rows. */
function buildStamp(): string {
  if (stamp === undefined) {
    const file = path.join(repositoryFolder, 'dist/server.stamp');
    stamp = existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
  return stamp;
}
