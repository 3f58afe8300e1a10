import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

/** How the body signs its returns; the administrator switches it. */
export function SigningWay({ agencyId }: { agencyId: number }) {
  const t = useMessages();
  const path = { id: agencyId };
  const query = useQuery(
    judgedQuery(['signing', agencyId], () =>
      answered(api.GET('/api/agencies/{id}/signing', { params: { path } })),
    ),
  );
  const write = useWrite((body: { eSigning: boolean }, header) =>
    answered(api.PUT('/api/agencies/{id}/signing', { params: { path, header }, body })),
  );
  if (!query.data) return null;
  const { eSigning, version, signers, can } = query.data;
  return (
    <section className="panel no-print" aria-labelledby="signing-way-title">
      <h2 id="signing-way-title">{t('signing.way')}</h2>
      <p>
        {t(eSigning ? 'signing.byAccount' : 'signing.byName')}{' '}
        <span className="muted">{t('signing.signers', { count: signers })}</span>
      </p>
      {write.error && <ProblemNotice error={write.error} />}
      {can.change && (
        <button
          type="button"
          className="button"
          disabled={write.isPending}
          onClick={() => write.mutate({ body: { eSigning: !eSigning }, version })}
        >
          {t(eSigning ? 'signing.switchOff' : 'signing.switchOn')}
        </button>
      )}
    </section>
  );
}
