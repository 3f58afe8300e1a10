import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import type { KillableServer } from '../harness/killable-server';
import { newKey } from './reporting-app';

export interface Write {
  readonly who: string;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: unknown;
  readonly version: number;
  readonly key: string;
}

/** A write that the server said it had done, with its answer byte for byte. */
export interface Acknowledged extends Write {
  readonly answer: string;
}

/**
 * Clients of a server that may die under them: a write without an answer is sent again with its
 * key once the server is back, as the web does; every answered one is logged.
 */
export class WritingClient {
  readonly acknowledged: Acknowledged[] = [];
  /** Writes that got no answer at least once. */
  interrupted = 0;

  constructor(
    private readonly server: KillableServer,
    /** Settles when the server answers again. */
    private readonly back: () => Promise<void>,
    /** Called after each acknowledged write, without waiting. */
    private readonly logged: (count: number) => void,
  ) {}

  async read<T>(who: string, path: string): Promise<T> {
    for (;;) {
      const answer = await this.server.ask(who, path, { method: 'GET' });
      if (answer?.status === 200) return JSON.parse(answer.text) as T;
      if (answer !== null && answer.status < 500) throw new Error(`${path}: ${answer.text}`);
      await this.back();
    }
  }

  save(who: string, submission: number, line: SubmissionLine, body: unknown) {
    const path = `/submissions/${submission}/lines/${line.id}`;
    return this.write<SubmissionLine>({
      who,
      method: 'PUT',
      path,
      body,
      version: line.version,
      key: newKey(),
    });
  }

  act(who: string, submission: number, move: string, version: number, body?: unknown) {
    const path = `/submissions/${submission}/${move}`;
    return this.write<SubmissionDetail>({
      who,
      method: 'POST',
      path,
      body,
      version,
      key: newKey(),
    });
  }

  /** The answer to a write that was acknowledged before, asked for again. */
  async repeat(write: Acknowledged): Promise<string> {
    const answer = await this.send(write);
    return answer === null ? '' : answer.text;
  }

  private async write<T>(write: Write): Promise<T> {
    for (;;) {
      const answer = await this.send(write);
      if (answer?.status === 200) {
        this.acknowledged.push({ ...write, answer: answer.text });
        this.logged(this.acknowledged.length);
        return JSON.parse(answer.text) as T;
      }
      if (answer !== null && answer.status < 500 && answer.status !== 409) {
        throw new Error(`${write.path}: ${answer.status} ${answer.text}`);
      }
      this.interrupted += 1;
      await this.back();
    }
  }

  private send({ who, method, path, body, version, key }: Write) {
    return this.server.ask(who, path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        'idempotency-key': key,
        'if-match': `"${version}"`,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
