import type { components } from './schema';

type ProblemBody = components['schemas']['Problem'];

/**
 * Why a request failed. `status` 0 means that no answer came at all, so that nobody knows whether
 * a write was done; `requestId` is the number under which the server's log explains the failure.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  readonly fields: readonly { path: string; message: string }[];
  /** Further members of the answer, as in a stale version's `current` and `changedBy`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(body: Omit<ProblemBody, 'type'>) {
    super(`${body.code}: ${body.detail}`);
    this.name = 'ProblemError';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.requestId = body.instance ?? null;
    this.fields = body.errors ?? [];
    this.members = { ...body };
  }

  static unreachable(): ProblemError {
    return new ProblemError({ status: 0, code: 'unreachable', title: '', detail: '' });
  }
}

/** A proxy's error page is no problem document; its status is all that can be said. */
export function problemFrom(
  body: unknown,
  response: Pick<Response, 'status' | 'headers'>,
): ProblemError {
  if (isProblemBody(body)) return new ProblemError(body);
  return new ProblemError({
    status: response.status,
    code: `http_${response.status}`,
    title: '',
    detail: '',
    ...(response.headers.has('x-request-id') && {
      instance: response.headers.get('x-request-id') ?? '',
    }),
  });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as ProblemBody).code === 'string' &&
    typeof (body as ProblemBody).detail === 'string' &&
    typeof (body as ProblemBody).status === 'number'
  );
}
