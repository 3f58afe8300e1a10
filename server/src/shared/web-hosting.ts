import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { sendProblem } from './problem.filter';
import { isApi, newNonce, pagePolicy } from './security-headers';

const NOT_BUILT = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Xushi 序时</title></head>
<body><h1>Xushi 序时</h1><p>网页尚未构建，请先运行 npm run build。</p>
<p lang="en">The web front end is not built yet; run npm run build.</p></body></html>`;

/**
 * Serves the built web front end: its files as they are (compressed ones where the build made
 * them), and for every other page address its `index.html`, with a nonce of its own per response.
 */
export async function registerWebHosting(server: FastifyInstance, folder: string): Promise<void> {
  const indexFile = path.join(folder, 'index.html');
  const page = existsSync(indexFile) ? pageTemplate(readFileSync(indexFile, 'utf8')) : null;
  if (page !== null) {
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['index.html', '**/*.br', '**/*.gz'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // The build puts a hash of the content into the name of everything in assets.
        const immutable = path.relative(folder, file).startsWith(`assets${path.sep}`);
        void reply.header(
          'cache-control',
          immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (isApi(request.url) || !wantsPage(request)) {
      sendProblem(request, reply, Problem.notFound());
      return;
    }
    const nonce = newNonce();
    void reply
      .code(page === null ? 503 : 200)
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page === null ? NOT_BUILT : page(nonce));
  });
}

/** Asked for as HTML, or as anything under an address that is no file's name. */
function wantsPage(request: FastifyRequest): boolean {
  const [address = ''] = request.url.split('?');
  if (address.startsWith('/assets/')) return false;
  const accept = request.headers.accept ?? '*/*';
  return accept.includes('text/html') || (accept.includes('*/*') && !/\.[^/]*$/.test(address));
}

/** Stands in `index.html` where the scripts read this response's nonce. */
const NONCE_MARK = '__CSP_NONCE__';

/** `index.html` with a nonce at its mark and on everything that loads or runs. */
function pageTemplate(html: string): (nonce: string) => string {
  const pieces = html
    .replace(/<(script|style|link)\b(?![^>]*\snonce=)/g, `<$1 nonce="${NONCE_MARK}"`)
    .split(NONCE_MARK);
  return (nonce) => pieces.join(nonce);
}
