import { useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { useKeptWords } from '../shared/ui/use-kept-words';

interface Props {
  /** What was pasted already. */
  readonly text: string;
  readonly onRead: (name: string, text: string) => void;
  readonly onClose: () => void;
}

/** Signs; what is longer comes as a file. */
const MOST_PASTED = 300_000;

/** The first line that says something is most likely the title. */
function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '')
      ?.slice(0, 100) ?? ''
  );
}

/** Text instead of a file. */
export function PasteDialog({ text, onRead, onClose }: Props) {
  const t = useMessages();
  const { words, change, forget } = useKeptWords('intake-paste', 0, { name: '', text: '' });
  const [given, setGiven] = useState(text);
  const [tried, setTried] = useState(false);
  const whole = given || words.text;
  const name = words.name || firstLine(whole);
  const missing = name.trim() === '' || whole.trim() === '';
  const tooLong = whole.length > MOST_PASTED;
  return (
    <Dialog
      title={t('intake.pasteTitle')}
      okText={t('intake.pasteRead')}
      cancelText={t('common.cancel')}
      width={720}
      onOk={() => {
        setTried(true);
        if (missing || tooLong) return;
        forget();
        onRead(name.trim(), whole);
      }}
      onCancel={onClose}
    >
      <div className="case-form">
        <label>
          {t('intake.pasteName')}
          <input
            className="field"
            lang="zh-CN"
            maxLength={200}
            value={name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <label>
          {t('intake.pasteText')}
          <textarea
            className="field"
            lang="zh-CN"
            rows={12}
            value={whole}
            onChange={(event) => {
              setGiven('');
              change({ text: event.target.value });
            }}
          />
        </label>
        {tooLong && (
          <p className="file-refused" role="alert">
            {t('intake.pasteTooLong', { count: whole.length, most: MOST_PASTED })}
          </p>
        )}
        {tried && missing && (
          <p className="file-refused" role="alert">
            {t('intake.pasteMissing')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
