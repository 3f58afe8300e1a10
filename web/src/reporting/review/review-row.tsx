import type { ReactNode } from 'react';
import type { SubmissionLine } from '../../api/model';
import {
  formatDecimal,
  formatGap,
  formatGrowth,
  formatPercent,
} from '../../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import { EvidenceList } from '../../shared/ui/evidence-list';
import { LampMark } from '../../shared/ui/lamp-mark';
import { TargetLink } from '../../shared/ui/links';
import { figureOf, typedUnit } from '../line-draft';
import { changesOf, difference, type ReviewedLine } from './review-lines';

interface Props {
  readonly reviewed: ReviewedLine;
  /** What was to be mended in this line when the return was sent back. */
  readonly remark: string | undefined;
  readonly onAsk: ((lineId: number) => void) | null;
  readonly onHistory: (lineId: number) => void;
}

/** One line against its last period and the time before, with what acceptance does to its lamps. */
export function ReviewRow({ reviewed, remark, onAsk, onHistory }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { line, compared } = reviewed;
  const changes = changesOf(reviewed);
  const before = compared?.before ?? null;
  const figure = figureOf(line);
  const lampNow = new Map(compared?.lamps.map(({ targetId, lamp }) => [targetId, lamp]));
  const perTarget = (render: (target: SubmissionLine['targets'][number]) => ReactNode) =>
    line.targets.map((target) => <div key={target.id}>{render(target)}</div>);
  const said = (answer: SubmissionLine['answer'], value: string | null, growth: string | null) => {
    if (answer === null) return t('review.wasNothing');
    if (answer !== 'value') return t(`grid.answer.${answer}`);
    return line.asksGrowth ? formatPercent(growth, { signed: true }) : formatDecimal(value);
  };
  const was = (shown: boolean, value: string | null | undefined) =>
    shown && (
      <span className="review-was" lang="zh-CN">
        {t('review.was', { value: value || t('review.wasNothing') })}
      </span>
    );
  const change = difference(figure, line.lastPeriod);

  return (
    <tr tabIndex={-1} data-review-row={line.id}>
      <th scope="row" lang="zh-CN">
        {line.name} <span className="muted">({typedUnit(line)})</span>
        <span className="review-acts">
          <button
            type="button"
            className="review-act"
            aria-label={t('review.historyOf', { name: line.name })}
            onClick={() => onHistory(line.id)}
          >
            {t('review.history')}
          </button>
          {onAsk && (
            <button
              type="button"
              className="review-act"
              aria-label={t('review.askLineOf', { name: line.name })}
              onClick={() => onAsk(line.id)}
            >
              {t('review.askLine')}
            </button>
          )}
        </span>
      </th>
      <td className="number">
        {line.asksGrowth
          ? formatPercent(line.lastPeriod, { signed: true })
          : formatDecimal(line.lastPeriod)}
        {line.lastPeriodEnd && <span className="cell-sub muted">{line.lastPeriodEnd}</span>}
      </td>
      <td className="number">
        <strong>{said(line.answer, line.value, line.growth)}</strong>
        {was(changes.figure, before && said(before.answer, before.value, before.growth))}
      </td>
      <td className="number">
        {line.asksGrowth
          ? formatGap(change, 'pp', language)
          : formatDecimal(change, { signed: true })}
      </td>
      <td className="number">
        {formatDecimal(line.inPeriod)}
        <span className="cell-sub">
          {formatGrowth(line.growth ?? line.computedGrowth, language)}
        </span>
      </td>
      <td className="number">
        {perTarget((target) => (
          <>
            {formatPercent(target.completion)}
            <span className="cell-sub">{formatGap(target.gap, target.gapUnit, language)}</span>
          </>
        ))}
      </td>
      <td>
        {perTarget((target) => {
          const now = lampNow.get(target.id);
          return now ? <LampMark lamp={now} /> : <span className="muted">—</span>;
        })}
      </td>
      <td>
        {perTarget((target) => (
          <>
            <span aria-hidden="true">→ </span>
            <LampMark lamp={target.previewLamp} />{' '}
            {lampNow.get(target.id) === target.previewLamp && (
              <span className="muted">{t('review.lampSame')}</span>
            )}
            <div>
              <TargetLink id={target.id}>{say(target.verdict)}</TargetLink>
            </div>
          </>
        ))}
      </td>
      <td lang="zh-CN">
        {line.explanation ?? '—'}
        {was(changes.explanation, before?.explanation)}
        {line.nextStep && <div>{t('review.nextStep', { words: line.nextStep })}</div>}
        {was(changes.nextStep, before?.nextStep)}
        {line.expectedOn && <div className="muted">{line.expectedOn}</div>}
        {line.evidence.length > 0 && (
          <EvidenceList files={line.evidence} label={t('evidence.of', { name: line.name })} />
        )}
        {remark !== undefined && (
          <div className="grid-warning">{t('review.remark', { words: remark })}</div>
        )}
        {line.findings.map((finding) => (
          <div
            key={finding.code}
            className={finding.level === 'hard' ? 'grid-error' : 'grid-warning'}
          >
            <strong>{t(`review.finding.${finding.level}`)}</strong> {say(finding.message)}
          </div>
        ))}
      </td>
    </tr>
  );
}
