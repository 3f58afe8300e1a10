import { useLayoutEffect, useRef, useState } from 'react';
import { answered, api } from '../api/client';
import type { AgencyList, IntakeBody, IntakeDraft, NewAgency } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { FindAgency } from './find-agency';
import { MakeAgency } from './make-agency';

interface Settled {
  readonly name: string;
  readonly agencyId: number | null;
  readonly create: NewAgency | null;
}

interface Props {
  readonly body: IntakeBody;
  readonly draft: IntakeDraft;
  readonly agencies: AgencyList['rows'];
  /** A row has pointed at it: it stands ready to be settled. */
  readonly begun: boolean;
}

/** Says which body a written name means: one that is there, or a new one. */
export function BodySettling({ body, draft, agencies, begun }: Props) {
  const t = useMessages();
  const [way, setWay] = useState<'find' | 'make' | null>(
    begun || body.state === 'open' ? 'find' : null,
  );
  const part = useRef<HTMLDivElement>(null);
  /** The way just taken begins with the focus. */
  const turned = useRef(begun);
  useLayoutEffect(() => {
    if (turned.current) part.current?.querySelector<HTMLElement>('input, button')?.focus();
    turned.current = false;
  }, [way]);
  const write = useWrite((wanted: Settled, header) =>
    answered(
      api.PUT('/api/intake/drafts/{id}/bodies', {
        params: { path: { id: draft.id }, header },
        body: wanted,
      }),
    ),
  );
  const turn = (next: typeof way) => {
    turned.current = true;
    setWay(next);
  };
  const settle = (wanted: Omit<Settled, 'name'>) =>
    write.mutate({ body: { name: body.name, ...wanted }, version: body.version });

  return (
    <div ref={part} className="intake-settling">
      {write.error && <ProblemNotice error={write.error} />}
      {way === null && (
        <div className="intake-acts">
          <button type="button" className="button" onClick={() => turn('find')}>
            {t('intake.bodyChange')}
          </button>
        </div>
      )}
      {way === 'find' && (
        <FindAgency
          agencies={agencies}
          regionCode={draft.header.regionCode}
          name={body.name}
          busy={write.isPending}
          onTake={(agencyId) => settle({ agencyId, create: null })}
        >
          <button type="button" className="button" onClick={() => turn('make')}>
            {t('intake.bodyCreate')}
          </button>
          {body.state !== 'open' && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => settle({ agencyId: null, create: null })}
              >
                {t('intake.bodyOpen')}
              </button>
              <button type="button" className="button" onClick={() => turn(null)}>
                {t('common.cancel')}
              </button>
            </>
          )}
        </FindAgency>
      )}
      {way === 'make' && (
        <MakeAgency
          body={body}
          regionCode={draft.header.regionCode}
          agencies={agencies}
          busy={write.isPending}
          onMake={(create) => settle({ agencyId: null, create })}
          onBack={() => turn('find')}
        />
      )}
    </div>
  );
}
