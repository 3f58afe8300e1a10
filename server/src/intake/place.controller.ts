import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { targetPlacesSchema } from './intake-row.schema';
import type { TargetPlaces } from './intake-row.schema';
import { PlaceService } from './place.service';

/** What a confirmed plan keeps of its document, for whoever sees the target. */
@ApiTags('targets')
@Controller('targets')
@Allow('read')
export class PlaceController {
  constructor(private readonly service: PlaceService) {}

  /** A goal's words in its documents, with some text around. */
  @Get(':id/places')
  @Answers(targetPlacesSchema)
  places(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<TargetPlaces> {
    return this.service.places(viewer, id, asOf);
  }
}
