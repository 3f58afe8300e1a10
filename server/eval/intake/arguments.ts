import { parseArgs } from 'node:util';

export const USAGE =
  'npm run -s eval:intake -- [--texts DIR]… [--errors DOC] [--open-blind] [--refind DOC] [--gates] [--json]';

export interface EvalArguments {
  readonly texts: readonly string[];
  /** Document whose errors are listed. */
  readonly errors: string | null;
  /** Errors of blind documents may be looked at: they are blind no more afterwards. */
  readonly openBlind: boolean;
  /** Document whose text is read otherwise than it was: its annotation gets the places anew. */
  readonly refind: string | null;
  readonly gates: boolean;
  readonly json: boolean;
}

/** @throws Error where an argument is unknown or lacks its value */
export function readArguments(args: readonly string[]): EvalArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      texts: { type: 'string', multiple: true, default: [] },
      errors: { type: 'string' },
      'open-blind': { type: 'boolean', default: false },
      refind: { type: 'string' },
      gates: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    texts: values.texts,
    errors: values.errors ?? null,
    openBlind: values['open-blind'],
    refind: values.refind ?? null,
    gates: values.gates,
    json: values.json,
  };
}
