import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { Config } from '../config/config';
import { inTransaction } from '../database/transaction';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import { AccountRepository } from './account.repository';
import type { DemoAccount } from './account.repository';
import { abilitiesOf } from './auth.policy';
import type { Viewer } from './auth.policy';
import type { DemoAccounts, Session } from './auth.schema';
import { hashPassword, passwordFits } from './password';
import { SessionRepository } from './session.repository';
import { SignInLimit } from './sign-in-limit';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Where a sign-in or sign-out comes from. */
export interface Visit {
  readonly requestId: string;
  /** Network address. */
  readonly source: string;
  /** The session token the browser already holds. */
  readonly token: string | null;
}

/** Who may come in: sign-in, sign-out, and the accounts that the demo offers. */
@Injectable()
export class AccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly limit: SignInLimit,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Returns the token of a new session. A wrong password, an unknown name and a disabled account
   * are answered alike and in the same time.
   */
  async signIn({ username, password }: Credentials, visit: Visit): Promise<string> {
    const name = username.trim().toLowerCase();
    await this.limit.count(name, visit.source);
    const found = await this.accounts.credentials(name);
    const fits = await passwordFits(password, found?.passwordHash ?? null);
    if (found === null || !fits || found.disabled) {
      throw Problem.unauthenticated(
        { zh: '用户名或密码不正确。', en: 'The name or the password is not right.' },
        'sign_in_failed',
      );
    }
    await this.limit.forget(name, visit.source);
    return this.open(found.id, visit);
  }

  /** One click instead of a password; there is no such thing outside the demo. */
  async demoSignIn(username: string, visit: Visit): Promise<string> {
    this.requireDemo();
    const id = await this.accounts.demoAccountId(username);
    if (id === null) {
      throw Problem.notFound({ zh: '没有这个演示账号。', en: 'There is no such demo account.' });
    }
    return this.open(id, visit);
  }

  async demoAccounts(): Promise<DemoAccounts> {
    this.requireDemo();
    return { rows: await this.accounts.demoCards() };
  }

  async signOut(viewer: Viewer, visit: Visit): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      if (visit.token !== null) await this.sessions.close(manager, visit.token);
      await this.audit.append(manager, {
        ...visit,
        actor: viewer,
        action: 'sign_out',
        subject: { type: 'account', id: viewer.accountId },
      });
    });
  }

  async session(viewer: Viewer, today: string): Promise<Session> {
    const account = await this.accounts.card(viewer.accountId);
    if (account === null) throw Problem.unauthenticated();
    return {
      account,
      can: [...abilitiesOf(viewer.role)],
      today,
      demo: this.config.demo,
      production: this.config.production,
    };
  }

  /** For the demo's seeds: may be repeated. Throws in production. */
  async ensureDemoAccount(manager: EntityManager, account: DemoAccount): Promise<void> {
    if (this.config.production) throw new Error('demo accounts are refused in production');
    await this.accounts.ensureDemo(manager, account);
  }

  /** An account that signs in by password; returns its id. */
  async createAccount(
    manager: EntityManager,
    { password, ...account }: DemoAccount & { readonly password: string },
  ): Promise<number> {
    return this.accounts.insert(manager, {
      ...account,
      passwordHash: await hashPassword(password),
    });
  }

  /** A fresh token for every sign-in, so that a token planted beforehand is worth nothing. */
  private open(accountId: number, visit: Visit): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      if (visit.token !== null) await this.sessions.close(manager, visit.token);
      const card = await this.accounts.card(accountId, manager);
      if (card === null) throw Problem.unauthenticated();
      await this.audit.append(manager, {
        ...visit,
        actor: { accountId, role: card.role, regionCode: card.region.code },
        action: 'sign_in',
        subject: { type: 'account', id: accountId },
      });
      return this.sessions.open(manager, accountId);
    });
  }

  private requireDemo(): void {
    if (!this.config.demo || this.config.production) throw Problem.notFound();
  }
}
