import type { BodyForms } from './truth.model';

/** The same set: every body in one of its forms, and none besides. */
export function sameBodies(truth: readonly BodyForms[], names: readonly string[]): boolean {
  const proposed = new Set(names.map(spelled));
  return (
    proposed.size === truth.length &&
    truth.every((forms) => forms.some((form) => proposed.has(spelled(form))))
  );
}

/** Brackets of one kind, no blanks: 各县〔市、区〕政府 is 各县（市、区）政府. */
function spelled(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/[〔[(]/g, '（')
    .replace(/[〕\])]/g, '）');
}
