import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { AnswersFile } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { attachment } from '../shared/attachment';
import type { Day } from '../shared/clock';
import { planKeySchema } from '../shared/contract.schema';
import { LedgerTableService } from './ledger-table.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('plans')
@Controller('plans')
export class LedgerTableController {
  constructor(private readonly ledgers: LedgerTableService) {}

  /** The ledger table of a plan (任务分解表); changed and sent back it becomes an amendment. */
  @Get(':key/ledger')
  @Allow('export')
  @AnswersFile(XLSX)
  async table(
    @Param('key', { schema: planKeySchema }) key: string,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const { name, content } = await this.ledgers.table(viewer, key, asOf);
    return new StreamableFile(content, {
      type: XLSX,
      disposition: attachment(name, `ledger-${key}.xlsx`),
      length: content.length,
    });
  }
}
