import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, writeHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly onUploaded: (id: number) => void;
}

/** Sends a file; comparing it is begun by the import that then is on the page. */
export function ImportUpload({ onUploaded }: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);

  async function send(file: File): Promise<void> {
    setSending(file.name);
    setError(null);
    try {
      const form = new FormData();
      form.append('file', file);
      const kept = await answered(
        api.POST('/api/imports', {
          params: { header: writeHeaders() },
          body: { file: '' },
          bodySerializer: () => form,
        }),
      );
      void renewJudged(client);
      onUploaded(kept.id);
    } catch (caught) {
      setError(caught as Error);
    } finally {
      setSending(null);
    }
  }

  return (
    <div className="imports-upload">
      <button
        type="button"
        className="button button-primary"
        disabled={sending !== null}
        onClick={() => input.current?.click()}
      >
        {t('imports.upload')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.xlsx"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('imports.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <span role="status">{sending !== null && t('imports.uploading', { name: sending })}</span>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
