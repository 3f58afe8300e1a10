/** What is known of each line between typing and the server's answer. */
export class SaveBook {
  private readonly versions = new Map<number, number>();
  private readonly underway = new Map<number, string>();

  /** Version on which the next save builds: that of the text the person has seen. */
  versionOf(id: number): number | undefined {
    return this.versions.get(id);
  }

  /** A version never goes back: a poll that set out earlier may arrive later. */
  see(id: number, version: number): void {
    this.versions.set(id, Math.max(this.versions.get(id) ?? 0, version));
  }

  isUnderway(id: number): boolean {
    return this.underway.has(id);
  }

  /**
   * Notes a text that goes to the server.
   *
   * @returns false where the same text is on its way already, as when Enter is followed by a blur
   */
  handOver(id: number, text: string): boolean {
    if (this.underway.get(id) === text) return false;
    this.underway.set(id, text);
    return true;
  }

  arrived(id: number): void {
    this.underway.delete(id);
  }
}
