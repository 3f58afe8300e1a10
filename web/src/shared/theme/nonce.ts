/**
 * The nonce of this answer's content policy, for every style element that a library creates.
 * Undefined where no server has filled it in (development, tests).
 */
export function styleNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith('__') ? content : undefined;
}
