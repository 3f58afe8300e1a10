/** One text in both languages; `en` in two forms where it counts something (`count`). */
export interface Message {
  readonly zh: string;
  readonly en: string | { readonly one: string; readonly other: string };
}

/** Keeps the keys as literal types, so that a mistyped key does not compile. */
export function defineMessages<K extends string>(messages: Record<K, Message>): Record<K, Message> {
  return messages;
}
