import { useRef, useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail, WorkbookReading } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WorkbookDialog } from './workbook-dialog';
import './workbook.css';

interface Props {
  readonly detail: SubmissionDetail;
  /** True while something typed is not with the server yet. */
  readonly unsent: boolean;
}

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: File; readonly stop: () => void }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'checking'; readonly file: File; readonly reading: WorkbookReading }
  | { readonly kind: 'saved'; readonly count: number };

/** 下载模板 and 导入Excel: out as a file, in again with a preview before anything is saved. */
export function WorkbookTools({ detail, unsent }: Props) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const { id } = detail.submission;

  async function read(file: File): Promise<void> {
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
      setStage({ kind: 'idle' });
    };
    setStage({ kind: 'reading', file, stop });
    try {
      const form = new FormData();
      form.append('file', file);
      const reading = await answered(
        api.POST('/api/submissions/{id}/workbook', {
          params: { path: { id } },
          body: { file: '' },
          bodySerializer: () => form,
          signal: abort.signal,
        }),
      );
      setStage({ kind: 'checking', file, reading });
    } catch (error) {
      if (!abort.signal.aborted) setStage({ kind: 'failed', error: error as Error });
    }
  }

  return (
    <div className="workbook-tools">
      <a className="button" href={`/api/submissions/${id}/workbook`} download>
        {t('workbook.download')}
      </a>
      <button
        type="button"
        className="button"
        disabled={unsent || stage.kind === 'reading'}
        aria-describedby={unsent ? 'workbook-unsent' : undefined}
        onClick={() => input.current?.click()}
      >
        {t('workbook.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('workbook.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {unsent && (
        <span id="workbook-unsent" className="muted">
          {t('workbook.unsentFirst')}
        </span>
      )}
      <span role="status">
        {stage.kind === 'reading' && t('workbook.reading', { name: stage.file.name })}
        {stage.kind === 'saved' && t('workbook.saved', { count: stage.count })}
      </span>
      {stage.kind === 'reading' && (
        <>
          <progress aria-label={t('workbook.reading', { name: stage.file.name })} />
          <button type="button" className="button" onClick={stage.stop}>
            {t('workbook.stop')}
          </button>
        </>
      )}
      {stage.kind === 'failed' && <ProblemNotice error={stage.error} />}
      {stage.kind === 'checking' && (
        <WorkbookDialog
          key={stage.reading.rows.map((row) => row.version).join()}
          detail={detail}
          reading={stage.reading}
          onAgain={() => void read(stage.file)}
          onSaved={(count) => setStage({ kind: 'saved', count })}
          onClose={() => setStage({ kind: 'idle' })}
        />
      )}
    </div>
  );
}
