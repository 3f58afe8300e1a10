import { useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { documentBlocks, type PrintedTable } from './document-blocks';
import { trimmed, type Passage } from './picked-passage';

interface Props {
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  /** Place from which the list begins: where the reader is. */
  readonly near: number;
  readonly onTake: (passage: Passage) => void;
  readonly onClose: () => void;
}

/** More paragraphs than these are found by their words. */
const MOST_LISTED = 60;

/** Words of the document chosen by keyboard: a paragraph, and in it a part. */
export function PassageDialog({ text, tables, near, onTake, onClose }: Props) {
  const t = useMessages();
  const [find, setFind] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const blocks = useMemo(() => documentBlocks(text, tables, []), [text, tables]);
  const wanted = find.trim();
  const found = blocks
    .filter(({ start, end }) =>
      wanted === '' ? end >= near : text.slice(start, end).includes(wanted),
    )
    .slice(0, MOST_LISTED);
  const [chosen, setChosen] = useState<number | null>(null);
  const block = found.find(({ start }) => start === chosen) ?? found[0];
  const words = useRef<HTMLTextAreaElement>(null);
  const shown = block?.start;
  // Read only, but with a caret: browsers draw none in a field that is marked so.
  useEffect(() => {
    const area = words.current;
    const refuse = (event: Event) => event.preventDefault();
    area?.addEventListener('beforeinput', refuse);
    return () => area?.removeEventListener('beforeinput', refuse);
  }, [shown]);

  function take(): void {
    if (block === undefined) return;
    const { selectionStart: from = 0, selectionEnd: to = 0 } = words.current ?? {};
    const part = from === to ? [0, block.end - block.start] : [from, to];
    const passage = trimmed(text, block.start + (part[0] ?? 0), block.start + (part[1] ?? 0));
    if (passage !== null) onTake(passage);
  }

  return (
    <Dialog
      title={t('intake.passageTitle')}
      okText={t('intake.passageTake')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: block === undefined }}
      afterOpenChange={(open) => open && field.current?.focus()}
      onOk={take}
      onCancel={onClose}
    >
      <div className="case-form">
        <label>
          {t('intake.passageFind')}
          <input
            type="search"
            className="field"
            ref={field}
            value={find}
            onChange={(event) => setFind(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
            }}
          />
        </label>
        {block === undefined ? (
          <p className="muted" role="status">
            {t('intake.passageNone')}
          </p>
        ) : (
          <>
            <label>
              {t('intake.passageList')}
              <select
                className="field intake-passages"
                size={8}
                lang="zh-CN"
                value={block.start}
                onChange={(event) => setChosen(Number(event.target.value))}
              >
                {found.map(({ start, end }) => (
                  <option key={start} value={start}>
                    {text.slice(start, Math.min(end, start + 120)).trim()}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('intake.passageWords')}
              <textarea
                key={block.start}
                ref={words}
                className="field"
                rows={6}
                lang="zh-CN"
                aria-readonly
                value={text.slice(block.start, block.end)}
                onChange={() => undefined}
              />
            </label>
          </>
        )}
      </div>
    </Dialog>
  );
}
