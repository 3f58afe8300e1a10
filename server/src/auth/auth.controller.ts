import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Answers, AnswersNothing } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import { CurrentAccount, Open } from './access.decorators';
import { AccountService } from './account.service';
import type { Viewer } from './auth.policy';
import { demoAccountsSchema, demoSignInSchema, sessionSchema, signInSchema } from './auth.schema';
import type { DemoAccounts, DemoSignIn, Session, SignIn } from './auth.schema';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session.cookie';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(private readonly accounts: AccountService) {}

  /** Sets the session cookie. */
  @Post('sign-in')
  @Open()
  @WithoutIdempotencyKey()
  @AnswersNothing()
  async signIn(
    @Body({ schema: signInSchema }) credentials: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.accounts.signIn(credentials, visitOf(request));
    setSessionCookie(request, reply, token);
  }

  @Post('demo-sign-in')
  @Open()
  @WithoutIdempotencyKey()
  @AnswersNothing()
  async demoSignIn(
    @Body({ schema: demoSignInSchema }) { username }: DemoSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.accounts.demoSignIn(username, visitOf(request));
    setSessionCookie(request, reply, token);
  }

  @Get('demo-accounts')
  @Open()
  @Answers(demoAccountsSchema)
  demoAccounts(): Promise<DemoAccounts> {
    return this.accounts.demoAccounts();
  }

  @Post('sign-out')
  @WithoutIdempotencyKey()
  @AnswersNothing()
  async signOut(
    @CurrentAccount() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.signOut(viewer, visitOf(request));
    clearSessionCookie(request, reply);
  }

  @Get('session')
  @Answers(sessionSchema)
  session(@CurrentAccount() viewer: Viewer, @Today() today: Day): Promise<Session> {
    return this.accounts.session(viewer, today);
  }
}

function visitOf(request: FastifyRequest) {
  return {
    requestId: request.id,
    source: request.ip,
    /** The session this browser holds; a new sign-in replaces it. */
    token: readSessionCookie(request),
  };
}
