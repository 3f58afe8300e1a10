import { memo, useCallback, useSyncExternalStore } from 'react';
import type { SubmissionLine } from '../api/model';
import { formatDecimal, formatGap, formatGrowth, formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';
import { CorrectedMark } from './corrections/corrected-mark';
import { EvidenceButton } from './evidence-button';
import { FigureCell } from './figure-cell';
import { draftOf, missingWords, typedUnit } from './line-draft';
import { LineConflict } from './line-conflict';
import { statusOf } from './line-status';
import type { LineStore } from './line-store';
import { TYPED_COLUMNS } from './paste-block';
import { EMPTY } from './submission-checks';
import type { ComparedLine } from './review/review-lines';
import { LineRemark } from './review/line-remark';
import { WordsCell } from './words-cell';

interface Props {
  readonly store: LineStore;
  readonly id: number;
  readonly row: number;
  readonly canEdit: boolean;
  readonly remark: string | undefined;
  readonly corrected: ComparedLine['corrected'] | undefined;
  readonly onDetails: (lineId: number) => void;
}

const FINDING_CLASS = { hard: 'grid-error', soft: 'grid-warning', review: 'grid-hint' } as const;

/** One series to report. Grey figures come from the server; three fields are typed. */
export const GridRow = memo(function GridRow({
  store,
  id,
  row,
  canEdit,
  remark,
  corrected,
  onDetails,
}: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRow(id, listener),
    [store, id],
  );
  const state = useSyncExternalStore(subscribe, () => store.of(id));
  const { line, save } = state;
  const draft = canEdit ? state.draft : draftOf(line);
  const status = statusOf({ line, draft, save: save ?? undefined, canEdit });
  const missing = missingWords(line);
  const hard = line.findings.some(({ level }) => level === 'hard');
  const perTarget = (render: (target: SubmissionLine['targets'][number]) => React.ReactNode) =>
    line.targets.map((target) => <div key={target.id}>{render(target)}</div>);
  const words = (column: 'explanation' | 'nextStep', label: string) => (
    <td className="grid-words">
      <WordsCell
        label={label}
        value={draft[column]}
        column={TYPED_COLUMNS.indexOf(column)}
        editable={canEdit}
        required={missing[column]}
        onType={(text) => store.type(id, { ...store.of(id).draft, [column]: text })}
        onCommit={() => store.commit(id, store.of(id).draft)}
      />
    </td>
  );

  return (
    <tr data-line={id}>
      <td className="frozen frozen-1 number">{row + 1}</td>
      <th scope="row" className="frozen frozen-2" lang="zh-CN">
        {line.name}
        {!line.required && <span className="cell-sub muted">{t('grid.optional')}</span>}
        <button
          type="button"
          className="grid-details"
          aria-label={t('grid.detailsOf', { name: line.name })}
          onClick={() => onDetails(id)}
        >
          {t('grid.details')}
        </button>
      </th>
      <td className="frozen frozen-3" lang="zh-CN">
        {typedUnit(line)}
      </td>
      <td className="frozen frozen-4">{say(line.definition)}</td>
      <td className="grid-goal">
        {perTarget((target) => (
          <TargetLink id={target.id} title={target.name}>
            {say(target.goalText)}
          </TargetLink>
        ))}
      </td>
      <td className="number">{formatDecimal(line.lastYear)}</td>
      <td className="number">
        {formatDecimal(line.lastPeriod)}
        {line.lastPeriodEnd && <span className="cell-sub muted">{line.lastPeriodEnd}</span>}
      </td>
      <td className="grid-typed">
        <FigureCell
          line={line}
          draft={draft}
          editable={canEdit}
          invalid={status === 'error'}
          acts={{
            type: (patch) => store.type(id, { ...store.of(id).draft, ...patch }),
            commit: (patch) => store.commit(id, { ...store.of(id).draft, ...patch }),
          }}
        />
        {corrected && <CorrectedMark line={line} corrected={corrected} />}
        {canEdit && state.conflict && (
          <LineConflict
            line={line}
            draft={draft}
            conflict={state.conflict}
            onSettle={(column, keep) => store.settle(id, column, keep)}
          />
        )}
        <div id={`findings-${id}`}>
          {canEdit && <LineRemark words={remark} />}
          {save === 'refused' && <p className="grid-error">{state.message}</p>}
          {line.findings
            .filter(({ code }) => code !== EMPTY)
            .map((finding) => (
              <p key={finding.code} className={FINDING_CLASS[finding.level]}>
                {say(finding.message)}
              </p>
            ))}
        </div>
      </td>
      <td className="number">{formatDecimal(line.inPeriod)}</td>
      <td className="number">{formatGrowth(line.growth ?? line.computedGrowth, language)}</td>
      <td className="number">{perTarget((target) => formatPercent(target.completion))}</td>
      <td className="number">
        {perTarget((target) => formatGap(target.gap, target.gapUnit, language))}
      </td>
      <td>
        {perTarget((target) => (
          <LampMark lamp={target.previewLamp} />
        ))}
      </td>
      {words('explanation', t('grid.cellExplanation', { name: line.name }))}
      {words('nextStep', t('grid.cellNextStep', { name: line.name }))}
      <td>
        <EvidenceButton lineId={id} name={line.name} />
      </td>
      <td className="grid-state" aria-live="polite">
        <span className={`grid-word grid-word-${hard && status === 'saved' ? 'error' : status}`}>
          {t(`grid.status.${status}`)}
        </span>
      </td>
    </tr>
  );
});
