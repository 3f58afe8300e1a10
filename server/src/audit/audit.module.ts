import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditLog } from './audit-log';
import { CommandService } from './command.service';
import { IdempotencyKeyGuard } from './idempotency-key.guard';

@Global()
@Module({
  providers: [AuditLog, CommandService, { provide: APP_GUARD, useClass: IdempotencyKeyGuard }],
  exports: [AuditLog, CommandService],
})
export class AuditModule {}
