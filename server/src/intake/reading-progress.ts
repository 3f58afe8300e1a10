import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/auth.policy';

/** How far a document is: its pages are taken apart, then it is read, then the draft is kept. */
export interface Progress {
  readonly step: 'pages' | 'reading' | 'keeping';
  /** Pages done and pages of all; both 0 in the other steps. */
  readonly done: number;
  readonly of: number;
}

/**
 * How far this process is with the documents that it reads, by the key of the request that brought
 * them. It is told to whoever sent it and forgotten with the request; another process knows nothing.
 */
@Injectable()
export class ReadingProgress {
  private readonly known = new Map<string, Progress>();

  of(viewer: Viewer, key: string): Progress | null {
    return this.known.get(nameOf(viewer, key)) ?? null;
  }

  /** Runs the work, which tells how far it is. */
  async follow<Result>(
    viewer: Viewer,
    key: string,
    work: (tell: (progress: Progress) => void) => Promise<Result>,
  ): Promise<Result> {
    const name = nameOf(viewer, key);
    try {
      return await work((progress) => this.known.set(name, progress));
    } finally {
      this.known.delete(name);
    }
  }
}

function nameOf({ accountId }: Viewer, key: string): string {
  return `${accountId} ${key}`;
}
