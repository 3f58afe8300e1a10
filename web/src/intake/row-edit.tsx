import { useState } from 'react';
import { useKeptWords } from '../shared/ui/use-kept-words';
import type { IntakeDraft, IntakeRow, PatchIntakeRow } from '../api/model';
import { changedFields, draftOf } from './row-draft';
import { RowForm } from './row-form';

interface Props {
  readonly row: IntakeRow;
  readonly draft: IntakeDraft;
  /** True once the server has taken it; the version is the one that the form was opened on. */
  readonly onSave: (patch: PatchIntakeRow, version: number) => Promise<boolean>;
  /** True where the row was accepted with it. */
  readonly onClose: (accepted: boolean) => void;
}

/** A row in its form; what is typed outlives a reload. */
export function RowEdit({ row, draft, onSave, onClose }: Props) {
  // The version that the words were typed over goes with them, also through a reload.
  const [was] = useState(() => ({
    ...draftOf(row.type, row.fields),
    version: String(row.version),
  }));
  const { words, restored, change, forget } = useKeptWords('intake-row', row.id, was);

  async function save(accept: boolean): Promise<void> {
    const fields = changedFields(words, was);
    const type = words.type === was.type ? {} : { type: words.type as IntakeRow['type'] };
    const patch: PatchIntakeRow = {
      ...type,
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(accept && { decision: 'accepted' as const }),
    };
    if (Object.keys(patch).length === 0 || (await onSave(patch, Number(words.version)))) {
      forget();
      onClose(accept);
    }
  }

  return (
    <RowForm
      draft={words}
      restored={restored}
      horizon={draft.header.horizon}
      clauses={draft.clauses}
      bodies={draft.bodies.map(({ name }) => name)}
      wholes={draft.rows
        .filter(({ id, type }) => type === 'target' && id !== row.id)
        .map(({ id, fields }) => ({ id, name: fields.name }))}
      onChange={change}
      onSave={(accept) => void save(accept)}
      onCancel={() => {
        forget();
        onClose(false);
      }}
    />
  );
}
