import { accountHeaders, askedLanguage, writeHeaders } from './client';
import { ProblemError, problemFrom } from './problem';

interface UploadOptions {
  /** The same for every attempt with the same file, so that none is kept twice. */
  readonly key: string;
  /** Share of the bytes that left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file as a form and gives the answer; `fetch` tells nothing of its progress. Rejects with
 * a ProblemError, or with an AbortError where the signal ended it.
 */
export function uploadFile(address: string, file: File, options: UploadOptions): Promise<unknown> {
  const { key, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const end = () => signal.removeEventListener('abort', abort);
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json, application/problem+json');
    request.setRequestHeader('accept-language', askedLanguage());
    for (const [name, value] of Object.entries({ ...accountHeaders(), ...writeHeaders(key) })) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      end();
      const body = bodyOf(request);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(refusal(request, body));
    };
    request.onerror = () => {
      end();
      reject(ProblemError.unreachable());
    };
    request.onabort = () => {
      end();
      reject(new DOMException('the upload was cancelled', 'AbortError'));
    };
    signal.addEventListener('abort', abort);
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function refusal(request: XMLHttpRequest, body: unknown): ProblemError {
  const id = request.getResponseHeader('x-request-id');
  const headers = new Headers(id === null ? {} : { 'x-request-id': id });
  return problemFrom(body, { status: request.status, headers });
}

/** Null where it is no JSON, as a proxy's page: its status is all that can be said. */
function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}
