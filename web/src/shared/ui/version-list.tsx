import type { ActualVersion } from '../../api/model';
import { formatDay } from '../figures/days';
import { formatPercent, formatQuantity } from '../figures/figures';
import { useLanguage, useMessages } from '../messages/use-messages';
import { EvidenceList } from './evidence-list';

interface Props {
  readonly versions: readonly ActualVersion[];
  readonly unit: string;
}

/** Every version of one period's value, newest first, with where it came from. */
export function VersionList({ versions, unit }: Props) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <ol className="version-list" reversed>
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
          version.signedBy && t('target.version.signedBy', { name: version.signedBy }),
          version.acceptedBy && t('target.version.acceptedBy', { name: version.acceptedBy }),
          version.reason && t('target.version.reason', { reason: version.reason }),
        ].filter((fact): fact is string => Boolean(fact));
        return (
          <li key={version.version} value={version.version}>
            <strong>{figure}</strong>
            {version.correction && (
              <span className="version-correction">{t('target.version.correction')}</span>
            )}
            {version.value !== null && version.growth !== null && (
              <span> ({formatPercent(version.growth, { signed: true })})</span>
            )}{' '}
            <SourceLink source={version.source} url={version.sourceUrl} />
            <div className="version-facts muted">{facts.join(language === 'zh' ? '；' : '; ')}</div>
            {version.evidence.length > 0 && (
              <EvidenceList files={version.evidence} label={t('evidence.title')} />
            )}
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
