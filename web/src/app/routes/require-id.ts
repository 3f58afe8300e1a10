import { notFound } from '@tanstack/react-router';

/** An address whose last part is no number leads nowhere: said without asking the server. */
export function requireId(id: string): void {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw notFound();
}
