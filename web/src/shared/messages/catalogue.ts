import { agenciesMessages } from './agencies.messages';
import { appealsMessages } from './appeals.messages';
import { closingsMessages } from './closings.messages';
import { attachmentsMessages } from './attachments.messages';
import { bulletinsMessages } from './bulletins.messages';
import { checkRulesMessages } from './check-rules.messages';
import { calendarMessages } from './calendar.messages';
import { commonMessages } from './common.messages';
import { correctionsMessages } from './corrections.messages';
import { drawerMessages } from './drawer.messages';
import { evidenceMessages } from './evidence.messages';
import { figuresMessages } from './figures.messages';
import { frameMessages } from './frame.messages';
import { gridMessages } from './grid.messages';
import { inboxMessages } from './inbox.messages';
import { inspectionsMessages } from './inspections.messages';
import { judgementMessages } from './judgement.messages';
import { maintenanceMessages } from './maintenance.messages';
import { movementMessages } from './movement.messages';
import { mattersMessages } from './matters.messages';
import { noticesMessages } from './notices.messages';
import { overviewMessages } from './overview.messages';
import { plansMessages } from './plans.messages';
import { reportingMessages } from './reporting.messages';
import { returnsMessages } from './returns.messages';
import { reviewMessages } from './review.messages';
import { schedulesMessages } from './schedules.messages';
import { signInMessages } from './sign-in.messages';
import { supervisionMessages } from './supervision.messages';
import { targetsMessages } from './targets.messages';
import { workbookMessages } from './workbook.messages';
import { importsMessages } from './imports.messages';
import { intakeMessages } from './intake.messages';
import { intakeRowsMessages } from './intake-rows.messages';

/** Every text of the interface, in both languages. */
export const catalogue = {
  ...commonMessages,
  ...judgementMessages,
  ...frameMessages,
  ...signInMessages,
  ...noticesMessages,
  ...overviewMessages,
  ...agenciesMessages,
  ...targetsMessages,
  ...maintenanceMessages,
  ...plansMessages,
  ...supervisionMessages,
  ...bulletinsMessages,
  ...movementMessages,
  ...reportingMessages,
  ...checkRulesMessages,
  ...returnsMessages,
  ...reviewMessages,
  ...correctionsMessages,
  ...gridMessages,
  ...drawerMessages,
  ...calendarMessages,
  ...evidenceMessages,
  ...attachmentsMessages,
  ...closingsMessages,
  ...appealsMessages,
  ...workbookMessages,
  ...importsMessages,
  ...intakeMessages,
  ...intakeRowsMessages,
  ...inboxMessages,
  ...mattersMessages,
  ...inspectionsMessages,
  ...figuresMessages,
  ...schedulesMessages,
};

export type MessageKey = keyof typeof catalogue;
