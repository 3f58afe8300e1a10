import type { Lamp, SubmissionLine } from '../api/model';
import { formatDecimal, formatGrowth, formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { EvidenceList } from '../shared/ui/evidence-list';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';
import { figureOf, typedUnit } from './line-draft';

interface Props {
  readonly lines: readonly SubmissionLine[];
  /** Lamps as they are shown everywhere today, by target. */
  readonly lampNow: ReadonlyMap<number, Lamp>;
}

/** Difference of two decimals for display: both are scaled to whole numbers first. */
export function difference(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const places = Math.max(...[now, before].map((value) => value.split('.')[1]?.length ?? 0));
  const scaled = (value: string) => {
    const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
    const size = BigInt(whole + fraction.padEnd(places, '0'));
    return value.startsWith('-') ? -size : size;
  };
  const result = scaled(now) - scaled(before);
  const digits = (result < 0n ? -result : result).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return result < 0n ? `-${text}` : text;
}

/** Each line against its last period, with its words, and what acceptance does to the lamps. */
export function ReviewTable({ lines, lampNow }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="report-scroll">
      <table className="table">
        <caption className="visually-hidden">{t('review.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grid.name')}</th>
            <th scope="col" className="number">
              {t('review.lastPeriod')}
            </th>
            <th scope="col" className="number">
              {t('review.thisPeriod')}
            </th>
            <th scope="col" className="number">
              {t('review.change')}
            </th>
            <th scope="col" className="number">
              {t('grid.growth')}
            </th>
            <th scope="col">{t('review.lampNow')}</th>
            <th scope="col">{t('review.lampAfter')}</th>
            <th scope="col">{t('grid.explanation')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const figure = figureOf(line);
            return (
              <tr key={line.id}>
                <th scope="row" lang="zh-CN">
                  {line.name} <span className="muted">({typedUnit(line)})</span>
                </th>
                <td className="number">
                  {line.asksGrowth
                    ? formatPercent(line.lastPeriod, { signed: true })
                    : formatDecimal(line.lastPeriod)}
                  {line.lastPeriodEnd && (
                    <span className="cell-sub muted">{line.lastPeriodEnd}</span>
                  )}
                </td>
                <td className="number">
                  <strong>
                    {line.answer && line.answer !== 'value'
                      ? t(`grid.answer.${line.answer}`)
                      : line.asksGrowth
                        ? formatPercent(figure, { signed: true })
                        : formatDecimal(figure)}
                  </strong>
                </td>
                <td className="number">
                  {formatDecimal(line.asksGrowth ? null : difference(figure, line.lastPeriod), {
                    signed: true,
                  })}
                </td>
                <td className="number">
                  {formatGrowth(line.growth ?? line.computedGrowth, language)}
                </td>
                <td>
                  {line.targets.map((target) => {
                    const now = lampNow.get(target.id);
                    return (
                      <div key={target.id}>
                        {now ? <LampMark lamp={now} /> : <span className="muted">—</span>}
                      </div>
                    );
                  })}
                </td>
                <td>
                  {line.targets.map((target) => (
                    <div key={target.id}>
                      <span aria-hidden="true">→ </span>
                      <LampMark lamp={target.previewLamp} />{' '}
                      {lampNow.get(target.id) === target.previewLamp && (
                        <span className="muted">{t('review.lampSame')}</span>
                      )}
                      <div>
                        <TargetLink id={target.id}>{say(target.verdict)}</TargetLink>
                      </div>
                    </div>
                  ))}
                </td>
                <td lang="zh-CN">
                  {line.explanation ?? '—'}
                  {line.nextStep && <div>{t('review.nextStep', { words: line.nextStep })}</div>}
                  {line.expectedOn && <div className="muted">{line.expectedOn}</div>}
                  {line.evidence.length > 0 && (
                    <EvidenceList
                      files={line.evidence}
                      label={t('evidence.of', { name: line.name })}
                    />
                  )}
                  {line.findings.map((finding) => (
                    <div key={finding.code} className="grid-warning">
                      {say(finding.message)}
                    </div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
