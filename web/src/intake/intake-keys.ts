/** Keys of the review, in the order in which the page names them. */
export const INTAKE_KEYS = ['j', 'k', 'n', 'a', 'e', 'r', 'u', 'b', '1', '2', '/', '?'] as const;
export type IntakeKey = (typeof INTAKE_KEYS)[number];

const ALIASES: Readonly<Record<string, IntakeKey>> = {
  ArrowDown: 'j',
  ArrowUp: 'k',
  '？': '?',
  '／': '/',
};

/**
 * The key of the review that was pressed, or null: none while something is typed or a dialog is
 * open, nothing together with Ctrl, Alt or Meta, nothing while an input method composes. Arrows
 * scroll as ever, except in the list of rows.
 */
export function intakeKeyOf(event: KeyboardEvent): IntakeKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  if (event.defaultPrevented || typesInto(event.target)) return null;
  if (document.querySelector('[role="dialog"]') !== null) return null;
  const arrow = event.key.startsWith('Arrow');
  if (arrow && !inRows(event.target)) return null;
  const key = ALIASES[event.key] ?? event.key.toLowerCase();
  return INTAKE_KEYS.find((known) => known === key) ?? null;
}

function inRows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-intake-rows]') !== null;
}

function typesInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}
