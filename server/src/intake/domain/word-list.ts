/** A list of words that is asked at the ends of a text; each question costs at most the longest word. */
export class WordList {
  private readonly words: ReadonlySet<string>;
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The longest word that the text begins with; '' where there is none. */
  atStart(text: string): string {
    for (let length = Math.min(this.longest, text.length); length > 0; length -= 1) {
      const word = text.slice(0, length);
      if (this.words.has(word)) return word;
    }
    return '';
  }

  /** The longest word that the text ends with; '' where there is none. */
  atEnd(text: string): string {
    for (let length = Math.min(this.longest, text.length); length > 0; length -= 1) {
      const word = text.slice(text.length - length);
      if (this.words.has(word)) return word;
    }
    return '';
  }

  /** Whether one of the words stands anywhere in the text. */
  within(text: string): boolean {
    return this.firstIn(text) >= 0;
  }

  /** Where the first of the words stands; −1 where none does. */
  firstIn(text: string): number {
    for (let at = 0; at < text.length; at += 1) {
      for (let length = Math.min(this.longest, text.length - at); length > 0; length -= 1) {
        if (this.words.has(text.slice(at, at + length))) return at;
      }
    }
    return -1;
  }
}
