import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { BulletinLink } from '../shared/ui/links';
import { SubjectPart } from '../shared/ui/subject-section';
import './bulletins.css';

interface Props {
  readonly subject: {
    readonly kind: 'target' | 'submission' | 'entrusted';
    readonly id: number;
  };
  readonly asOf: Day | undefined;
}

/** 见通报: issued bulletins that printed the subject; nothing where there is none. */
export function BulletinsForSubject({ subject, asOf }: Props) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { data } = useQuery(
    judgedQuery(['bulletin-marks', subject.kind, subject.id, asOf], () =>
      answered(
        api.GET('/api/bulletins/marks', {
          params: {
            query: { subjectKind: subject.kind, subjectId: subject.id, ...(asOf && { asOf }) },
          },
        }),
      ),
    ),
  );
  if (!data || data.rows.length === 0) return null;
  return (
    <SubjectPart title={t('bulletins.seen')}>
      <ul className="bulletin-seen">
        {data.rows.map((mark) => (
          <li key={mark.id}>
            <BulletinLink id={mark.id}>{say(mark.label)}</BulletinLink>{' '}
            <span className="muted">{formatDay(mark.day, language)}</span>
          </li>
        ))}
      </ul>
    </SubjectPart>
  );
}
