/** What a slip, a closing, an appeal or a directive is about. */
export interface Subject {
  readonly kind: 'target' | 'submission' | 'entrusted';
  readonly id: number;
}
