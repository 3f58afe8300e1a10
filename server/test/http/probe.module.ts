import { Body, Controller, Delete, Get, Module, Param, Post, Put, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Command } from '../../src/audit/command-request.decorator';
import type { CommandRequest } from '../../src/audit/command-request.decorator';
import { CommandService } from '../../src/audit/command.service';
import { Allow, CurrentAccount } from '../../src/auth/access.decorators';
import type { Viewer } from '../../src/auth/auth.policy';
import { Answers, AnswersNothing } from '../../src/shared/answers.decorator';
import { AsOf } from '../../src/shared/as-of.decorator';
import { IfMatch } from '../../src/shared/if-match.decorator';
import { Problem } from '../../src/shared/problem';

const letterSchema = z.object({ words: z.string().min(1).max(100) }).meta({ id: 'Letter' });
const sentSchema = z.object({ number: z.int() }).meta({ id: 'Sent' });
const daySeenSchema = z.object({ asOf: z.string(), who: z.string() }).meta({ id: 'DaySeen' });

/** Routes that use what features use, and nothing else. */
@Controller('probe')
class ProbeController {
  constructor(
    private readonly commands: CommandService,
    private readonly dataSource: DataSource,
  ) {}

  @Get('day')
  @Answers(daySeenSchema)
  day(@AsOf() asOf: string, @CurrentAccount() viewer: Viewer) {
    return { asOf, who: viewer.displayName };
  }

  @Get('items/:id')
  @Answers(daySeenSchema)
  item(
    @Param('id', { schema: z.coerce.number().int().min(1) }) id: number,
    @Query({ schema: z.object({ page: z.coerce.number().int().min(1).default(1) }) })
    query: { page: number },
  ) {
    return { id, idIs: typeof id, query };
  }

  @Post('letters')
  @Allow('review')
  @Answers(sentSchema, { status: 201 })
  send(
    @Body({ schema: letterSchema }) letter: z.infer<typeof letterSchema>,
    @Command() request: CommandRequest,
  ) {
    return this.commands.runCommand(
      { request, action: 'send_letter', subject: { type: 'letter', id: null } },
      async (manager) => {
        await manager.query('SELECT pg_sleep($1)', [letter.words === 'slow' ? 0.3 : 0]);
        const [row] = await manager.query<{ number: number }[]>(
          'INSERT INTO letter (words) VALUES ($1) RETURNING number',
          [letter.words],
        );
        if (letter.words === 'refused') {
          throw Problem.unprocessable('refused', { zh: '不予受理。', en: 'Refused.' });
        }
        const number = row?.number ?? 0;
        return { result: { number }, after: letter, subjectId: number };
      },
    );
  }

  @Put('letters/:number')
  @Answers(sentSchema)
  change(@IfMatch() version: number, @Command() request: CommandRequest) {
    return { number: version, key: request.idempotencyKey };
  }

  @Delete('letters')
  @AnswersNothing()
  async burn(): Promise<void> {
    await this.dataSource.query('SELECT secret FROM nowhere');
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}
