/** A reason not to start that an operator can act on: printed as it is, without a stack. */
export class StartError extends Error {
  /** What the process ends with: 2 for wrong settings, 1 for everything else. */
  readonly exitCode: number = 1;

  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = new.target.name;
  }
}
