import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { NotFound } from './frame/not-found';
import { PageFailure } from './frame/page-failure';
import { PagePending } from './frame/page-pending';
import { agencyListRoute } from './routes/agency-list.route';
import { agencyRoute } from './routes/agency.route';
import { appealListRoute } from './routes/appeal-list.route';
import { appealRoute } from './routes/appeal.route';
import { bulletinListRoute } from './routes/bulletin-list.route';
import { bulletinRoute } from './routes/bulletin.route';
import { calendarRoute } from './routes/calendar.route';
import { checkRulesRoute } from './routes/check-rules.route';
import { closingListRoute } from './routes/closing-list.route';
import { closingRoute } from './routes/closing.route';
import { goalChangeListRoute } from './routes/goal-change-list.route';
import { homeRoute } from './routes/home.route';
import { importsRoute } from './routes/imports.route';
import { intakeListRoute } from './routes/intake-list.route';
import { intakeRoute } from './routes/intake.route';
import { inboxRoute } from './routes/inbox.route';
import { directivesRoute } from './routes/directives.route';
import { inspectionListRoute } from './routes/inspection-list.route';
import { inspectionRoute } from './routes/inspection.route';
import { matterListRoute } from './routes/matter-list.route';
import { matterRoute } from './routes/matter.route';
import { movementRoute } from './routes/movement.route';
import { noticeListRoute } from './routes/notice-list.route';
import { noticeRoute } from './routes/notice.route';
import { overdueReportRoute } from './routes/overdue-report.route';
import { overviewRoute } from './routes/overview.route';
import { planListRoute } from './routes/plan-list.route';
import { planRoute } from './routes/plan.route';
import { reportingFiguresRoute } from './routes/reporting-figures.route';
import { rootRoute } from './routes/root.route';
import { roundsRoute } from './routes/rounds.route';
import { schedulesRoute } from './routes/schedules.route';
import { signedInRoute } from './routes/signed-in.route';
import { submissionListRoute } from './routes/submission-list.route';
import { submissionRoute } from './routes/submission.route';
import { targetListRoute } from './routes/target-list.route';
import { targetMaintenanceRoute } from './routes/target-maintenance.route';
import { targetRoute } from './routes/target.route';
import { parseSearch, stringifySearch } from './search';

const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([
    homeRoute,
    overviewRoute,
    targetListRoute,
    targetRoute,
    targetMaintenanceRoute,
    goalChangeListRoute,
    agencyListRoute,
    agencyRoute,
    planListRoute,
    planRoute,
    overdueReportRoute,
    noticeListRoute,
    noticeRoute,
    bulletinListRoute,
    bulletinRoute,
    movementRoute,
    submissionListRoute,
    reportingFiguresRoute,
    calendarRoute,
    submissionRoute,
    roundsRoute,
    checkRulesRoute,
    importsRoute,
    intakeListRoute,
    intakeRoute,
    inboxRoute,
    closingListRoute,
    closingRoute,
    appealListRoute,
    appealRoute,
    matterListRoute,
    matterRoute,
    directivesRoute,
    inspectionListRoute,
    inspectionRoute,
    schedulesRoute,
  ]),
]);

export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: PagePending,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
