import { StartError } from '../config/start-error';

/** What a failed first connection means to the person who starts the server, by error code. */
const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be resolved',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  '28P01': 'the password is wrong',
  '28000': 'this user may not sign in',
  '3D000': 'the database does not exist',
  '53300': 'the server has no free connection',
  '57P03': 'the server is starting or stopping',
};

/**
 * Turns a failed connection into one sentence; any other error is returned as it is. The sentence
 * names the server but never the password in its address.
 */
export function explainConnectionError(error: unknown, setting: string, url: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const meaning = typeof code === 'string' ? MEANINGS[code] : timeoutMeaning(message);
  if (meaning === undefined) return error;
  const { hostname, port, pathname, username } = new URL(url);
  return new StartError(
    `The database of ${setting} (${username}@${hostname}:${port || '5432'}${pathname}) is not available: ${meaning}.`,
    { cause: error },
  );
}

/** The driver's own time limit carries no code. */
function timeoutMeaning(message: unknown): string | undefined {
  return /timeout/i.test(String(message)) ? MEANINGS.ETIMEDOUT : undefined;
}
