import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { uploadFile } from '../../api/upload';

export interface FileUpload {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** Share of its bytes that left, 0 to 1. */
  readonly share: number;
  readonly error: Error | null;
}

/**
 * Files on their way to one address: one after another, each to be cancelled or sent again.
 *
 * @param onDone is told the answer to each file that was taken
 */
export function useFileUploads(address: string, onDone: (answer: unknown) => void | Promise<void>) {
  const [uploads, setUploads] = useState<readonly FileUpload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const tail = useRef(Promise.resolve());

  // Closing the dialog ends what is under way.
  useEffect(() => {
    const { current } = running;
    return () => current.forEach((controller) => controller.abort());
  }, []);

  const change = (key: string, patch: Partial<FileUpload>) =>
    setUploads((old) => old.map((one) => (one.key === key ? { ...one, ...patch } : one)));

  function send({ key, file }: Pick<FileUpload, 'key' | 'file'>): void {
    const controller = new AbortController();
    running.current.set(key, controller);
    const { signal } = controller;
    tail.current = tail.current.then(async () => {
      if (signal.aborted) return;
      change(key, { state: 'sending', share: 0, error: null });
      try {
        const onProgress = (share: number) => change(key, { share });
        const answer = await uploadFile(address, file, { key, onProgress, signal });
        change(key, { state: 'done', share: 1 });
        await onDone(answer);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        change(key, { state: 'failed', error: error instanceof Error ? error : null });
      } finally {
        running.current.delete(key);
      }
    });
  }

  return {
    uploads,
    add: (files: readonly File[]) => {
      const added = files.map((file): FileUpload => {
        return { key: newKey(), file, state: 'waiting', share: 0, error: null };
      });
      setUploads((old) => [...old.filter(({ state }) => state !== 'done'), ...added]);
      added.forEach(send);
    },
    /** With its first key: where only the answer was lost, the file is not kept twice. */
    retry: (upload: FileUpload) => {
      change(upload.key, { state: 'waiting', error: null });
      send(upload);
    },
    cancel: (key: string) => {
      running.current.get(key)?.abort();
      change(key, { state: 'cancelled' });
    },
  };
}
