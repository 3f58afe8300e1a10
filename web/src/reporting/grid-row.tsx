import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { SubmissionLine } from '../api/model';
import { formatDecimal, formatGap, formatGrowth, formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';
import { FigureCell } from './figure-cell';
import type { GridCell } from './grid-navigation';
import { LineConflict } from './line-conflict';
import { missingWords, statusOf, typedUnit, type LineDraft } from './line-draft';
import { TYPED_COLUMNS } from './paste-block';
import type { SaveReport } from './save-queue';
import type { StaleLine } from './use-line-saving';
import { WordsCell } from './words-cell';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  readonly line: SubmissionLine;
  readonly row: number;
  readonly draft: LineDraft;
  readonly report: SaveReport<SubmissionLine, StaleLine> | undefined;
  readonly canEdit: boolean;
  readonly type: (draft: LineDraft) => void;
  readonly commit: (draft: LineDraft) => void;
  readonly restore: () => void;
  readonly settle: (keep: 'mine' | 'theirs') => void;
  readonly onKeyDown: (
    event: KeyboardEvent<Field>,
    at: GridCell,
    acts: { commit: () => void; restore: () => void },
  ) => void;
  readonly onPaste: (event: ClipboardEvent<Field>, at: GridCell) => void;
}

/** One series to report. Grey figures come from the server; three fields are typed. */
export function GridRow(props: Props) {
  const { line, row, draft, report, canEdit, type, commit, restore } = props;
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const status = statusOf({ line, draft, save: report?.state, canEdit });
  const missing = missingWords(line);
  const hard = line.findings.some(({ level }) => level === 'hard');
  const unit = typedUnit(line);
  const shown = (value: string | null) => formatDecimal(value);
  const keys = (column: number, committed: () => LineDraft) => (event: KeyboardEvent<Field>) =>
    props.onKeyDown(event, { row, column }, { commit: () => commit(committed()), restore });
  const pasted = (column: number) => (event: ClipboardEvent<Field>) =>
    props.onPaste(event, { row, column });
  const perTarget = (render: (target: SubmissionLine['targets'][number]) => React.ReactNode) =>
    line.targets.map((target) => <div key={target.id}>{render(target)}</div>);

  return (
    <tr className={`grid-${status}`}>
      <td className="frozen frozen-1 number">{row + 1}</td>
      <th scope="row" className="frozen frozen-2" lang="zh-CN">
        {line.name}
        {!line.required && <span className="cell-sub muted">{t('grid.optional')}</span>}
      </th>
      <td className="frozen frozen-3" lang="zh-CN">
        {unit}
      </td>
      <td className="frozen frozen-4">{say(line.definition)}</td>
      <td>
        {perTarget((target) => (
          <TargetLink id={target.id} title={target.name}>
            {say(target.goalText)}
          </TargetLink>
        ))}
      </td>
      <td className="number">{shown(line.lastYear)}</td>
      <td className="number">
        {shown(line.lastPeriod)}
        {line.lastPeriodEnd && <span className="cell-sub muted">{line.lastPeriodEnd}</span>}
      </td>
      <td className="grid-typed">
        <FigureCell
          line={line}
          draft={draft}
          row={row}
          editable={canEdit}
          invalid={status === 'error'}
          acts={{
            type,
            commit,
            onKeyDown: keys(0, () => draft),
            onPaste: pasted(0),
          }}
        />
        {status === 'conflict' && (
          <LineConflict line={line} draft={draft} stale={report?.stale} onSettle={props.settle} />
        )}
        <div id={`findings-${line.id}`}>
          {report?.state === 'refused' && <p className="grid-error">{report.message}</p>}
          {line.findings.map((finding) => (
            <p
              key={finding.code}
              className={finding.level === 'hard' ? 'grid-error' : 'grid-warning'}
            >
              {say(finding.message)}
            </p>
          ))}
        </div>
      </td>
      <td className="number">{shown(line.inPeriod)}</td>
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
      <td className="grid-words">
        <WordsCell
          label={t('grid.cellExplanation', { name: line.name })}
          value={draft.explanation}
          row={row}
          column={TYPED_COLUMNS.indexOf('explanation')}
          editable={canEdit}
          required={missing.explanation}
          onType={(explanation) => type({ ...draft, explanation })}
          onCommit={(explanation) => commit({ ...draft, explanation })}
          onKeyDown={keys(1, () => draft)}
          onPaste={pasted(1)}
        />
      </td>
      <td className="grid-words">
        <WordsCell
          label={t('grid.cellNextStep', { name: line.name })}
          value={draft.nextStep}
          row={row}
          column={TYPED_COLUMNS.indexOf('nextStep')}
          editable={canEdit}
          required={missing.nextStep}
          onType={(nextStep) => type({ ...draft, nextStep })}
          onCommit={(nextStep) => commit({ ...draft, nextStep })}
          onKeyDown={keys(2, () => draft)}
          onPaste={pasted(2)}
        />
      </td>
      <td className="grid-state" aria-live="polite">
        <span className={`grid-word grid-word-${hard && status === 'saved' ? 'error' : status}`}>
          {t(`grid.status.${status}`)}
        </span>
      </td>
    </tr>
  );
}
