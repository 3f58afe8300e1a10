import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import './intake.css';

interface Props {
  readonly target: number;
  readonly asOf: Day | undefined;
}

/** 原文位置: the words of a goal among the words around them; nothing where no document was read. */
export function PlacesForTarget({ target, asOf }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { data } = useQuery(
    judgedQuery(['target-places', target, asOf], () =>
      answered(
        api.GET('/api/targets/{id}/places', {
          params: { path: { id: target }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  if (data === undefined || data.places.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="target-places">
      <h2 id="target-places">{t('intake.place')}</h2>
      {data.places.map(({ documentId, documentName, uploadedOn, ...place }) => (
        <div key={`${documentId} ${place.clause} ${place.quote}`}>
          <p className="intake-place" lang="zh-CN">
            {place.before}
            <mark>{place.quote}</mark>
            {place.after}
          </p>
          <p className="muted">
            <span lang="zh-CN">
              {place.clause}
              {place.heading !== place.clause && ` ${place.heading}`} · {documentName}
            </span>{' '}
            · {formatDay(uploadedOn, language)}
          </p>
        </div>
      ))}
    </section>
  );
}
