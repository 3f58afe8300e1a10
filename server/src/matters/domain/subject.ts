/**
 * What a matter of supervision is about: a target's goal, a body's return of a round, or something
 * that people entrusted to a body (a leader's directive, an inspection's finding).
 */
export const SUBJECT_KINDS = ['target', 'submission', 'entrusted'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: number;
}

/** Which clock a matter has run out of: a deadline, the schedule, a return's due date, its own. */
export const CLOCKS = ['deadline', 'progress', 'report', 'entrusted'] as const;
export type Clock = (typeof CLOCKS)[number];

/** A subject as one text, to look up by: `target:12`. */
export function subjectKey({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}
