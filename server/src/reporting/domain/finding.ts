import type { Words } from '../../series/domain/words';

/** What a check found; `hard` blocks the submission, `soft` asks for words. */
export interface Finding {
  readonly level: 'hard' | 'soft';
  readonly code: string;
  readonly message: Words;
}

export function hard(code: string, zh: string, en: string): Finding {
  return { level: 'hard', code, message: { zh, en } };
}

export function soft(code: string, zh: string, en: string): Finding {
  return { level: 'soft', code, message: { zh, en } };
}
