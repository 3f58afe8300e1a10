import { ProblemError } from '../api/problem';

/** The error, unless it is the problem of this code, which the page says in its own way. */
export function plain(error: Error | null, code: string): Error | null {
  return error instanceof ProblemError && error.code === code ? null : error;
}
