/**
 * Values of a statement whose conditions depend on what is asked: a condition that is not asked
 * for must not stand in the text, because `$1 IS NULL OR EXISTS (…)` keeps the planner from using
 * the index behind it.
 */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and gives its place in the statement: `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
