/** What is wrong with one field of a row or header; a sentence that says what to do. */
export interface Objection {
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
}
