import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AgenciesModule } from './agencies/agencies.module';
import { AppealsModule } from './appeals/appeals.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BulletinsModule } from './bulletins/bulletins.module';
import { CalendarModule } from './calendar/calendar.module';
import { ClosingsModule } from './closings/closings.module';
import { ClockModule } from './clock/clock.module';
import type { Config } from './config/config';
import { DashboardModule } from './dashboard/dashboard.module';
import { EvaluationModule } from './evaluation/evaluation.module';
import { HealthModule } from './health/health.module';
import { ImportsModule } from './imports/imports.module';
import { IntakeModule } from './intake/intake.module';
import { MaintenanceModule } from './maintenance/maintenance.module';
import { MattersModule } from './matters/matters.module';
import { NoticesModule } from './notices/notices.module';
import { RemindersModule } from './reminders/reminders.module';
import { ReportingModule } from './reporting/reporting.module';
import { SchedulesModule } from './schedules/schedules.module';
import { SharedModule } from './shared/shared.module';
import { SupervisionModule } from './supervision/supervision.module';
import { TargetsModule } from './targets/targets.module';

/** Every feature of the server. What lies below comes first: its guards run in this order. */
@Module({})
export class AppModule {
  static with(
    config: Config,
    dataSource: DataSource,
    further: readonly Type[] = [],
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.with(config, dataSource),
        AuthModule,
        AuditModule,
        ClockModule,
        HealthModule,
        CalendarModule,
        AgenciesModule,
        TargetsModule,
        EvaluationModule,
        ReportingModule,
        ImportsModule,
        MaintenanceModule,
        IntakeModule,
        MattersModule,
        ClosingsModule,
        AppealsModule,
        NoticesModule,
        RemindersModule,
        SupervisionModule,
        DashboardModule,
        BulletinsModule,
        SchedulesModule,
        ...further,
      ],
    };
  }
}
