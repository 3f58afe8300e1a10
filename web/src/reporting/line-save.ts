import { answered, api, versionedHeaders } from '../api/client';
import type { SaveLine, SubmissionLine } from '../api/model';
import { ProblemError } from '../api/problem';
import type { SaveOutcome } from './save-queue';
import type { TriedSave } from './unsent-lines';

/** What somebody else saved meanwhile; null where the answer did not say. */
export interface StaleLine {
  readonly changedBy: string | null;
  /** ISO instant. */
  readonly changedAt: string | null;
  readonly current: (SaveLine & { readonly version: number }) | null;
}

export type LineOutcome = SaveOutcome<SubmissionLine, StaleLine>;

/** A server that has said nothing for so long is out of reach, whatever becomes of the request. */
const ANSWERS_WITHIN_MS = 20_000;

/** One line on its way to the server, and what its answer means for the queue. */
export async function saveLine(
  submissionId: number,
  lineId: number,
  { key, version, body }: TriedSave,
): Promise<LineOutcome> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ANSWERS_WITHIN_MS);
  try {
    const saved = await answered(
      api.PUT('/api/submissions/{id}/lines/{lineId}', {
        params: {
          path: { id: submissionId, lineId },
          header: versionedHeaders(version, key),
        },
        body,
        signal: patience.signal,
      }),
    );
    return { kind: 'saved', saved };
  } catch (error) {
    if (!(error instanceof ProblemError) || mayPass(error)) return { kind: 'unreachable' };
    if (error.status === 412) return { kind: 'conflict', stale: staleOf(error) };
    return { kind: 'refused', message: error.detail || error.code };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * No answer, a busy server, one that is starting, a session that has ended or belongs to somebody
 * else by now: the same request may succeed later.
 */
function mayPass(error: ProblemError): boolean {
  if (error.status === 409)
    return ['command_running', 'day_turned', 'account_changed'].includes(error.code);
  return [0, 401, 429].includes(error.status) || error.status >= 502;
}

function staleOf(error: ProblemError): StaleLine {
  const { changedBy, changedAt, current } = error.members;
  return {
    changedBy: typeof changedBy === 'string' ? changedBy : null,
    changedAt: typeof changedAt === 'string' ? changedAt : null,
    current: isContent(current) ? current : null,
  };
}

function isContent(value: unknown): value is StaleLine['current'] & object {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { version?: unknown }).version === 'number' &&
    'value' in value
  );
}
