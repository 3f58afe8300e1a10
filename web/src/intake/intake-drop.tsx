import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { ProblemError } from '../api/problem';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { DocumentOnItsWay } from './document-on-its-way';
import { PasteDialog } from './paste-dialog';
import { useDocumentSending } from './use-document-sending';

interface Props {
  readonly amends: number | undefined;
  readonly onRead: (draft: number) => void;
}

const ACCEPTED = '.docx,.doc,.pdf,.txt,.xlsx';

/** A document is chosen, dropped or pasted here, and seen on its way. */
export function IntakeDrop({ amends, onRead }: Props) {
  const t = useMessages();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const [plan, setPlan] = useState<number | null>(amends ?? null);
  const [issuedOn, setIssuedOn] = useState('');
  const sending = useDocumentSending(onRead);
  const plans = useQuery(
    judgedQuery(['plans', undefined], () =>
      answered(api.GET('/api/plans', { params: { query: {} } })),
    ),
  );
  const options = { issuedOn: issuedOn === '' ? null : issuedOn, amends: plan };
  const take = (file: File | undefined) => {
    if (file) void sending.send(file, options);
  };

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    const file = event.clipboardData.files[0];
    const text = event.clipboardData.getData('text/plain');
    if (file) take(file);
    else if (text.trim() !== '') setPasted(text);
    else return;
    event.preventDefault();
  }
  function onDrop(event: DragEvent<HTMLElement>): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <section className="panel intake-bring" aria-label={t('intake.drop')}>
      <div
        className={over ? 'file-drop file-over' : 'file-drop'}
        role="group"
        aria-label={t('intake.drop')}
        tabIndex={0}
        onPaste={onPaste}
        onDrop={onDrop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <p>{t('intake.drop')}</p>
        <div className="intake-acts">
          <button
            type="button"
            className="button button-primary"
            disabled={sending.way !== null}
            onClick={() => chooser.current?.click()}
          >
            {t('intake.choose')}
          </button>
          <button
            type="button"
            className="button"
            disabled={sending.way !== null}
            onClick={() => setPasted('')}
          >
            {t('intake.paste')}
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t('intake.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            take(file);
          }}
        />
        <p className="muted">{t('intake.kinds')}</p>
        {sending.way && <DocumentOnItsWay way={sending.way} onCancel={sending.cancel} />}
      </div>
      {sending.error && (
        <ProblemNotice error={sending.error}>
          <SameDocument error={sending.error} onOpen={onRead} />
        </ProblemNotice>
      )}
      <div className="intake-fields">
        <label className="intake-wide">
          {t('intake.amends')}
          <select
            className="field"
            lang="zh-CN"
            value={plan ?? ''}
            onChange={(event) =>
              setPlan(event.target.value === '' ? null : Number(event.target.value))
            }
          >
            <option value="">{t('intake.amendsNone')}</option>
            {plans.data?.rows.map((row) => (
              <option key={row.plan.id} value={row.plan.id}>
                {row.plan.regionName} · {row.plan.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('intake.issuedOn')}
          <input
            type="date"
            className="field"
            value={issuedOn}
            aria-describedby="intake-issued-hint"
            onChange={(event) => setIssuedOn(event.target.value)}
          />
          <span id="intake-issued-hint" className="muted">
            {t('intake.issuedOnHint')}
          </span>
        </label>
      </div>
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          onRead={(name, text) => {
            setPasted(null);
            void sending.paste({ name, text, ...options });
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </section>
  );
}

/** The same bytes are worked on already: that is where to go. */
function SameDocument({ error, onOpen }: { error: Error; onOpen: (draft: number) => void }) {
  const t = useMessages();
  const id = error instanceof ProblemError ? error.members.draftId : undefined;
  if (typeof id !== 'number') return null;
  return (
    <button type="button" className="button" onClick={() => onOpen(id)}>
      {t('intake.sameOpen')}
    </button>
  );
}
