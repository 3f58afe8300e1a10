/** A seed file that cannot be used: says which file, where in it, and what is wrong there. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  /**
   * @param file path from the repository's root
   * @param path place in the file, such as `targets[3].goal`; empty for the file as a whole
   */
  constructor(
    readonly file: string,
    readonly path: string,
    sentence: string,
  ) {
    super(`${file}${path === '' ? '' : `, ${path}`}: ${sentence}.`);
  }
}

/** What a check found, before it is known which file it speaks of. */
export interface LedgerProblem {
  readonly path: string;
  readonly sentence: string;
}
