import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const NoticePage = lazyRouteComponent(() => import('../../notices/notice-page'), 'NoticePage');

const AppealsForSubject = lazyRouteComponent(
  () => import('../../appeals/appeals-for-subject'),
  'AppealsForSubject',
);
const WithdrawalOffer = lazyRouteComponent(
  () => import('../../notices/withdrawal-offer'),
  'WithdrawalOffer',
);

export const noticeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => NoticePage.preload?.(),
  component: Notice,
});

function Notice() {
  const id = Number(noticeRoute.useParams().id);
  const { asOf } = noticeRoute.useSearch();
  return (
    <NoticePage
      key={id}
      id={id}
      asOf={asOf}
      below={(detail) => (
        <AppealsForSubject
          contested={{ contestedKind: 'notice', contestedId: id }}
          asOf={asOf}
          upheld={(decision) => <WithdrawalOffer detail={detail} upheld={decision} />}
        />
      )}
    />
  );
}
