import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface Ask {
  readonly port: number;
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  readonly ms: number;
  readonly body: Buffer;
}

/** One request; the time runs until the last byte of the answer. */
export function ask(what: Ask, agent?: Agent): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: what.port,
        path: what.url,
        method: what.method ?? 'GET',
        headers: what.headers,
        ...(agent && { agent }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: body.length,
            ms: performance.now() - started,
            body,
          });
        });
      },
    );
    call.on('error', reject);
    call.end(what.body);
  });
}

export interface Throughput {
  readonly perSecond: number;
  readonly medianMs: number;
}

/**
 * Asks the same thing over and over on some connections for a time. Throws when an answer has
 * another status than expected: a fast refusal is no result.
 */
export async function load(
  what: Ask,
  { connections, ms, status }: { connections: number; ms: number; status: number },
): Promise<Throughput> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const worker = async () => {
    while (performance.now() - started < ms) {
      const answer = await ask(what, agent);
      if (answer.status !== status) {
        throw new Error(`${what.url} answered ${answer.status}: ${answer.body.toString()}`);
      }
      times.push(answer.ms);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: times.length / seconds, medianMs: medianOf(times) };
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
