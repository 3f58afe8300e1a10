import { useState } from 'react';
import type { TermsChange } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ChangeSection } from './change-section';
import { DatedRows, datedRow } from './dated-rows';
import type { SectionProps } from './section-props';
import { nodesOf } from './typed-rows';

/** 节点: the dated steps of a task, which are its schedule. */
export function NodesSection({ seen, mayChange, revise, renew }: SectionProps) {
  const t = useMessages();
  const [rows, setRows] = useState(() =>
    seen.terms.nodes.map(({ on, label }) => datedRow(on, label)),
  );
  const nodes = nodesOf(rows);
  const change: TermsChange | null = nodes && { kind: 'nodes', nodes };
  return (
    <ChangeSection
      targetId={seen.target.id}
      title={t('maintenance.schedule')}
      unfit={seen.unfit.nodes}
      mayChange={mayChange}
      change={change}
      saveText={t('maintenance.save')}
      savedText={t('maintenance.saved')}
      save={(reason) => revise(change, reason)}
      renew={renew}
    >
      <DatedRows legend={t('maintenance.nodes')} rows={rows} of="label" onRows={setRows} />
    </ChangeSection>
  );
}
