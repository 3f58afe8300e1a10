import type { PeriodRow } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatPercent, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

/** Every version of one period's value, newest first, with where it came from. */
export function VersionList({ versions, unit }: { versions: PeriodRow['versions']; unit: string }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <ol className="target-versions" reversed>
      {versions.map((version) => {
        const figure =
          version.answer !== 'value'
            ? t(`target.version.${version.answer}`)
            : version.value !== null
              ? formatQuantity(version.value, unit)
              : formatPercent(version.growth, { signed: true });
        const facts = [
          t(`target.version.${version.vintage}`),
          version.revision,
          version.publishedOn &&
            t('target.version.published', { day: formatDay(version.publishedOn, language) }),
          version.knownOnPresumed
            ? t('target.version.knownPresumed', { day: formatDay(version.knownOn, language) })
            : version.knownOn !== version.publishedOn &&
              t('target.version.known', { day: formatDay(version.knownOn, language) }),
          version.filledBy && t('target.version.filledBy', { name: version.filledBy }),
          version.acceptedBy && t('target.version.acceptedBy', { name: version.acceptedBy }),
          version.reason && t('target.version.reason', { reason: version.reason }),
        ].filter((fact): fact is string => Boolean(fact));
        return (
          <li key={version.version} value={version.version}>
            <strong>{figure}</strong>
            {version.value !== null && version.growth !== null && (
              <span> ({formatPercent(version.growth, { signed: true })})</span>
            )}{' '}
            <SourceLink source={version.source} url={version.sourceUrl} />
            <div className="target-note muted">{facts.join(language === 'zh' ? '；' : '; ')}</div>
          </li>
        );
      })}
    </ol>
  );
}

function SourceLink({ source, url }: { source: string | null; url: string | null }) {
  const t = useMessages();
  if (source === null) return <span>{t('target.version.noSource')}</span>;
  if (url === null || !/^https?:/.test(url)) return <span>{source}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {source}
    </a>
  );
}
