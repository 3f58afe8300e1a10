import type { AccountRole, Session } from '../../api/model';
import type { MessageKey } from '../../shared/messages/catalogue';
import { isOfBody } from '../../shared/session';

export interface NavigationItem {
  label: MessageKey;
  to:
    | '/overview'
    | '/targets'
    | '/agencies'
    | '/agencies/$id'
    | '/plans'
    | '/overdue-report'
    | '/movement'
    | '/bulletins'
    | '/submissions'
    | '/reporting-figures'
    | '/rounds'
    | '/check-rules'
    | '/calendar'
    | '/goal-changes'
    | '/imports'
    | '/intake'
    | '/closings'
    | '/appeals'
    | '/schedules'
    | '/matters'
    | '/directives'
    | '/inspections'
    | '/notices';
  /** Of the clerk's or signer's own agency. */
  id?: string;
}

/** Pages of one business behind one word, where a role has more of them than a line can hold. */
export interface NavigationGroup {
  label: MessageKey;
  items: readonly NavigationItem[];
}

export type NavigationEntry = NavigationItem | NavigationGroup;

const OVERVIEW = { label: 'nav.overview', to: '/overview' } as const;
const TARGETS = { label: 'nav.targets', to: '/targets' } as const;
const AGENCIES = { label: 'nav.agencies', to: '/agencies' } as const;
const PLANS = { label: 'nav.plans', to: '/plans' } as const;
const OVERDUE = { label: 'supervision.title', to: '/overdue-report' } as const;
const NOTICES = { label: 'notices.title', to: '/notices' } as const;
const MATTERS = { label: 'matters.title', to: '/matters' } as const;
const DIRECTIVES = { label: 'matters.mine', to: '/directives' } as const;
const INSPECTIONS = { label: 'inspections.title', to: '/inspections' } as const;
const MOVEMENT = { label: 'nav.movement', to: '/movement' } as const;
const BULLETINS = { label: 'nav.bulletins', to: '/bulletins' } as const;
const REPORTING = { label: 'nav.reporting', to: '/submissions' } as const;
const SIGNING = { label: 'nav.signing', to: '/submissions' } as const;
const REVIEW = { label: 'nav.review', to: '/submissions' } as const;
const GOAL_CHANGES = { label: 'nav.goalChanges', to: '/goal-changes' } as const;
const INTAKE = { label: 'nav.intake', to: '/intake' } as const;
const IMPORTS = { label: 'nav.imports', to: '/imports' } as const;
const FIGURES = { label: 'nav.figures', to: '/reporting-figures' } as const;
const ROUNDS = { label: 'rounds.title', to: '/rounds' } as const;
const ROUND_WORK: NavigationGroup = {
  label: 'nav.roundWork',
  items: [FIGURES, ROUNDS, IMPORTS],
};

const CHECK_RULES = { label: 'nav.checkRules', to: '/check-rules' } as const;
const SCHEDULES = { label: 'nav.schedules', to: '/schedules' } as const;
const CALENDAR = { label: 'nav.calendar', to: '/calendar' } as const;

const CLOSINGS = { label: 'nav.closings', to: '/closings' } as const;
const APPEALS = { label: 'nav.appeals', to: '/appeals' } as const;

/** 督查 of those who supervise, and of those who lead. */
const SUPERVISION: NavigationGroup = {
  label: 'nav.supervision',
  items: [
    OVERDUE,
    NOTICES,
    MATTERS,
    INSPECTIONS,
    CLOSINGS,
    APPEALS,
    BULLETINS,
    MOVEMENT,
    SCHEDULES,
  ],
};
const LEADING: NavigationGroup = {
  label: 'nav.supervision',
  items: [
    OVERDUE,
    BULLETINS,
    DIRECTIVES,
    NOTICES,
    MATTERS,
    INSPECTIONS,
    CLOSINGS,
    APPEALS,
    MOVEMENT,
  ],
};
/** What supervision asks of a body. */
const ASKED: NavigationGroup = {
  label: 'nav.supervision',
  items: [NOTICES, MATTERS, CLOSINGS, APPEALS, BULLETINS],
};

const BY_ROLE: Record<AccountRole, readonly NavigationEntry[]> = {
  leader: [OVERVIEW, TARGETS, AGENCIES, PLANS, LEADING, FIGURES],
  clerk: [REPORTING, ASKED, TARGETS, AGENCIES, PLANS],
  signer: [SIGNING, ASKED, TARGETS, AGENCIES, PLANS],
  inspector: [
    OVERVIEW,
    REVIEW,
    SUPERVISION,
    TARGETS,
    AGENCIES,
    PLANS,
    INTAKE,
    GOAL_CHANGES,
    ROUND_WORK,
  ],
  administrator: [OVERVIEW, PLANS, INTAKE, AGENCIES, CALENDAR, CHECK_RULES, SCHEDULES],
};

/** What one role works with, most used first; a clerk's and a signer's 单位 is the own one. */
export function navigationFor(session: Session): readonly NavigationEntry[] {
  const items = BY_ROLE[session.account.role];
  const { agency } = session.account;
  if (!isOfBody(session) || !agency) return items;
  return items.map((item) =>
    item === AGENCIES
      ? { label: 'nav.ownAgency', to: '/agencies/$id', id: String(agency.id) }
      : item,
  );
}
