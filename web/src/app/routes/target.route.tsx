import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SubjectSection } from '../../shared/ui/subject-section';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const TargetPage = lazyRouteComponent(() => import('../../targets/target-page'), 'TargetPage');

const CorrectButton = lazyRouteComponent(
  () => import('../../reporting/corrections/correct-button'),
  'CorrectButton',
);
const SeriesCorrections = lazyRouteComponent(
  () => import('../../reporting/corrections/series-corrections'),
  'SeriesCorrections',
);

const ClosingForSubject = lazyRouteComponent(
  () => import('../../closings/closing-for-subject'),
  'ClosingForSubject',
);
const AppealsForSubject = lazyRouteComponent(
  () => import('../../appeals/appeals-for-subject'),
  'AppealsForSubject',
);
const MattersForSubject = lazyRouteComponent(
  () => import('../../matters/matters-for-subject'),
  'MattersForSubject',
);
const BulletinsForSubject = lazyRouteComponent(
  () => import('../../bulletins/bulletins-for-subject'),
  'BulletinsForSubject',
);

const NoticesForSubject = lazyRouteComponent(
  () => import('../../notices/notices-for-subject'),
  'NoticesForSubject',
);

const PlacesForTarget = lazyRouteComponent(
  () => import('../../intake/places-for-target'),
  'PlacesForTarget',
);

export const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => TargetPage.preload?.(),
  component: Target,
});

function Target() {
  const id = Number(targetRoute.useParams().id);
  const { asOf } = targetRoute.useSearch();
  return (
    <TargetPage
      key={id}
      id={id}
      asOf={asOf}
      besides={{
        period: (detail, period) => <CorrectButton detail={detail} period={period} asOf={asOf} />,
        below: (detail) => (
          <>
            <PlacesForTarget target={id} asOf={asOf} />
            <SeriesCorrections series={detail.series.id} asOf={asOf} />
            <SubjectSection>
              <MattersForSubject
                subject={{ kind: 'target', id }}
                name={detail.target.name}
                asOf={asOf}
              />
              <NoticesForSubject subject={{ kind: 'target', id }} asOf={asOf} />
              <ClosingForSubject subject={{ kind: 'target', id }} asOf={asOf} />
              <AppealsForSubject
                contested={{ contestedKind: 'judgement', contestedId: id }}
                asOf={asOf}
              />
              <BulletinsForSubject subject={{ kind: 'target', id }} asOf={asOf} />
            </SubjectSection>
          </>
        ),
      }}
    />
  );
}
