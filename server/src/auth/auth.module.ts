import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';
import { AuthController } from './auth.controller';
import { OriginGuard } from './origin.guard';
import { SessionRepository } from './session.repository';
import { SignInLimit } from './sign-in-limit';

@Global()
@Module({
  controllers: [AuthController],
  providers: [
    AccountRepository,
    AccountService,
    SessionRepository,
    SignInLimit,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountService, SessionRepository],
})
export class AuthModule {}
