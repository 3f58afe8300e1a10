import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../auth/access.decorators';
import { Readiness } from './readiness';
import type { Reason } from './readiness';

/** For proxies and operators; outside `/api`, without a session. */
@ApiExcludeController()
@Open()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers; nothing is said about the database. */
  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: Reason }> {
    const status = await this.readiness.check();
    if (status !== 'ready') void reply.code(503);
    return { status };
  }
}
