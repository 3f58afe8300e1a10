import type { SubmissionLine } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { CellActs } from './cell-acts';
import type { LineDraft } from './line-draft';

interface Props {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly acts: CellActs;
}

/** The day on which there will be a figure; asked where there is none yet. */
export function ExpectedOn({ line, draft, acts }: Props) {
  const t = useMessages();
  return (
    <label className="grid-ask">
      <span aria-hidden="true">{t('grid.expectedOn')}</span>
      <input
        type="date"
        className="field"
        value={draft.expectedOn}
        aria-label={t('grid.cellExpectedOn', { name: line.name })}
        onChange={(event) => acts.type({ expectedOn: event.target.value })}
        onBlur={() => acts.commit()}
      />
    </label>
  );
}
