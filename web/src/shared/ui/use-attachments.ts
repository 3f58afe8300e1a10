import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { AttachedFile } from '../../api/model';
import { useFileUploads, type FileUpload } from './use-file-uploads';

export interface Attachments {
  /** Arrived and to go with what is being written. */
  readonly files: readonly AttachedFile[];
  /** What the command names. */
  readonly ids: number[];
  /** A file is still on its way: what is sent now would go without it. */
  readonly pending: boolean;
  /** Those that have not arrived. */
  readonly uploads: readonly FileUpload[];
  /** Bytes of a file, and files at once; undefined until the server has said. */
  readonly limits: { readonly file: number; readonly files: number } | undefined;
  /** Names of the files that one command has no more room for. */
  readonly refused: readonly string[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  readonly retry: (upload: FileUpload) => void;
  readonly cancel: (key: string) => void;
}

/** Files that go with one command: sent beforehand, named by it; shown by `AttachmentField`. */
export function useAttachments(): Attachments {
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { data: limits } = useQuery({
    queryKey: ['attachment-limits'],
    queryFn: () => answered(api.GET('/api/attachments/limits')),
    staleTime: Infinity,
  });
  const { uploads, add, retry, cancel } = useFileUploads('/api/attachments', (file) =>
    setFiles((old) => [...old, file as AttachedFile]),
  );
  const open = uploads.filter(({ state }) => state !== 'done');
  const running = open.filter(({ state }) => state === 'waiting' || state === 'sending');
  return {
    files,
    ids: files.map(({ id }) => id),
    pending: running.length > 0,
    uploads: open,
    limits,
    refused,
    add: (chosen) => {
      const room = Math.max(0, (limits?.files ?? 0) - files.length - running.length);
      setRefused(chosen.slice(room).map(({ name }) => name));
      add(chosen.slice(0, room));
    },
    remove: (id) => setFiles((old) => old.filter((file) => file.id !== id)),
    retry,
    cancel,
  };
}
