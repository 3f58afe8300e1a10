import { useQuery } from '@tanstack/react-query';
import type { BulletinDetail, Day } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { BulletinLink } from '../shared/ui/links';
import { BulletinPaper } from './bulletin-paper';
import { revisedQuery } from './bulletin-query';
import { RevisedTable } from './revised-table';
import { Verification } from './verification';

interface Props {
  readonly detail: BulletinDetail;
  readonly asOf: Day | undefined;
}

/** The paper, what was revised since, what corrects it, and its proof. */
export function IssuedBulletin({ detail, asOf }: Props) {
  const t = useMessages();
  const say = useSay();
  const issued = detail.status === 'issued';
  const revised = useQuery({ ...revisedQuery(detail.id, asOf), enabled: issued });
  const rows = revised.data?.revised ?? [];
  return (
    <>
      {issued && (
        <section className="panel bulletin-proof no-print">
          {detail.follows && (
            <p>
              {t('bulletins.follows')}{' '}
              <BulletinLink id={detail.follows.id}>
                {say(detail.follows.number)} {detail.follows.title}
              </BulletinLink>
            </p>
          )}
          {detail.followedBy.map((one) => (
            <p key={one.id}>
              <strong>{t('bulletins.followedBy')}</strong>{' '}
              <BulletinLink id={one.id}>
                {say(one.number)} {one.title}
              </BulletinLink>
            </p>
          ))}
          {detail.alone && <p>{t('bulletins.alone')}</p>}
          <Verification id={detail.id} checkCode={detail.checkCode ?? ''} asOf={asOf} />
        </section>
      )}
      {rows.length > 0 && <RevisedTable rows={rows} />}
      <BulletinPaper detail={detail} revised={rows} />
    </>
  );
}
