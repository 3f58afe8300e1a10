import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { ActualVersion, PeriodRow, ProposeCorrection, TargetDetail } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages, useSay } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { CorrectionFigure } from './correction-figure';
import { ProposalFields, type ProposalDraft } from './proposal-fields';
import '../reporting.css';

interface Props {
  readonly series: TargetDetail['series'];
  readonly period: PeriodRow;
  /** The version that counts now. */
  readonly known: ActualVersion;
  readonly onClose: () => void;
}

const SHORTEST_SOURCE = 2;

/** Proposes a new version of a known value; somebody else decides. */
export function ProposeDialog({ series, period, known: seen, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  // What the person saw when the dialog opened, not what a later poll brought in.
  const [known] = useState(seen);
  const [draft, setDraft] = useState<ProposalDraft>({
    answer: known.answer,
    value: known.value ?? '',
    growth: known.growth ?? '',
    vintage: known.vintage,
    revision: known.revision ?? '',
    reason: '',
    source: '',
    sourceUrl: '',
  });
  const [tried, setTried] = useState(false);
  const write = useWrite((body: ProposeCorrection, header) =>
    answered(api.POST('/api/corrections', { params: { header }, body })),
  );
  const noReason = draft.reason.trim() === '';
  const noSource = draft.source.trim().length < SHORTEST_SOURCE;
  async function propose() {
    setTried(true);
    if (noReason || noSource) return;
    const given = (text: string) => text.trim() || null;
    try {
      await write.mutateAsync({
        body: {
          seriesId: series.id,
          periodEnd: period.periodEnd,
          answer: draft.answer,
          value: given(draft.value),
          growth: given(draft.growth),
          vintage: draft.vintage,
          revision: given(draft.revision),
          reason: draft.reason.trim(),
          source: draft.source.trim(),
          sourceUrl: given(draft.sourceUrl),
        },
        version: known.version,
      });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('correction.proposeTitle', { period: say(period.label) })}
      okText={t('correction.do')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      width={640}
      onOk={() => void propose()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p lang="zh-CN">
        {series.name}，{t('correction.now')}：
        <CorrectionFigure content={known} unit={series.unit} />
      </p>
      <p className="muted">{t('correction.effect')}</p>
      <ProposalFields
        draft={draft}
        unit={series.unit}
        needs={{ reason: tried && noReason, source: tried && noSource }}
        onChange={(patch) => setDraft({ ...draft, ...patch })}
      />
    </Dialog>
  );
}
