import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Readiness } from '../../src/health/readiness';
import { ProbeModule } from './probe.module';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

const SCRIPT = 'console.log("a script");';

let server: TestApp;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(path.join(os.tmpdir(), 'xushi-web-'));
  mkdirSync(path.join(web, 'assets'));
  writeFileSync(
    path.join(web, 'index.html'),
    `<!doctype html><html><head><meta name="csp-nonce" content="__CSP_NONCE__" />
     <link rel="stylesheet" href="/assets/a.css" /><style>b{}</style></head>
     <body><script type="module" src="/assets/app-1a2b.js"></script></body></html>`,
  );
  writeFileSync(path.join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(web, 'assets/app-1a2b.js'), SCRIPT);
  writeFileSync(path.join(web, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  server = await startTestApp('plain', { web, modules: [ProbeModule] });
});
afterAll(async () => {
  await server.close();
  rmSync(web, { recursive: true });
});

const open = (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  server.app.inject({ url, headers });

describe('the page', () => {
  it.each(['/', '/targets/12?asOf=2020-10-28', '/index.html'])('is served at %s', async (url) => {
    const page = await open(url);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('is served to programs that take anything', async () => {
    expect((await open('/', { accept: '*/*' })).headers['content-type']).toMatch(/html/);
    expect((await open('/targets/12', {})).headers['content-type']).toMatch(/html/);
  });

  it('allows what bears the nonce of this one response', async () => {
    const [first, second] = await Promise.all([open('/'), open('/')]);
    const policy = String(first.headers['content-security-policy']);
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.body).not.toContain('__CSP_NONCE__');
    expect(first.body).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    for (const tag of ['script', 'style', 'link']) {
      expect(first.body).toContain(`<${tag} nonce="${nonce}"`);
    }
    expect(second.body).not.toContain(nonce);
  });

  it('is not given for data or for a file that is not there', async () => {
    expect((await open('/api/nothing')).statusCode).toBe(404);
    expect((await open('/assets/gone-9f.js')).statusCode).toBe(404);
    expect((await open('/robots.txt', { accept: 'text/plain' })).statusCode).toBe(404);
    expect((await open('/../package.json', { accept: '*/*' })).statusCode).toBe(404);
  });
});

describe('files', () => {
  it('are compressed by the build and kept for good', async () => {
    const script = await open('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    expect(script.statusCode).toBe(200);
    expect(script.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(script.rawPayload).toString()).toBe(SCRIPT);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect((await open('/assets/app-1a2b.js', {})).body).toBe(SCRIPT);
  });

  it('outside assets are asked for again', async () => {
    expect((await open('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });
});

describe('every answer', () => {
  it.each(['/', '/healthz', '/api/clock', '/api/nothing', '/favicon.svg'])(
    'carries the protecting headers at %s',
    async (url) => {
      const { headers } = await open(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'x-request-id': expect.any(String) as unknown,
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    },
  );

  it('with data is not stored, and compressed where it is large', async () => {
    const cookie = await server.signIn('leader');
    const answer = await server.app.inject({
      url: '/api/openapi.json',
      headers: { cookie, 'accept-encoding': 'br' },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(answer.rawPayload).toString())).toHaveProperty('paths');
  });
});

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await open('/healthz', {})).json()).toEqual({ status: 'alive' });
    expect((await open('/readyz', {})).json()).toEqual({ status: 'ready' });
  });

  it('is not ready on a schema that is behind', async () => {
    const behind = await startTestApp('plain', { web });
    await behind.dataSource.query(`DELETE FROM schema_migration WHERE name LIKE 'Accounts%'`);
    const answer = await behind.app.inject({ url: '/readyz' });
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'schema_behind' }]);
    await behind.dataSource.destroy();
    const lost = await behind.app.inject({ url: '/readyz' });
    expect([lost.statusCode, lost.json()]).toEqual([503, { status: 'database_unavailable' }]);
    expect((await behind.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    await behind.dataSource.initialize();
    await behind.close();
  });

  it('turns away while it stops', async () => {
    server.app.get(Readiness).startStopping();
    const answer = await open('/readyz', {});
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'stopping' }]);
  });
});

it('without a built front end there is a plain page that says so', async () => {
  const bare = await startTestApp('plain', { web: path.join(web, 'nowhere') });
  const page = await bare.app.inject({ url: '/', headers: { accept: 'text/html' } });
  await bare.close();
  expect(page.statusCode).toBe(503);
  expect(page.body).toContain('npm run build');
});
