import { Module, type OnModuleInit } from '@nestjs/common';
import { ClockMoved } from '../shared/clock-moved';
import { TargetsModule } from '../targets/targets.module';
import { EvaluationService } from './evaluation.service';
import { HindsightService } from './hindsight.service';
import { StateRepository } from './state.repository';
import { SummaryRepository } from './summary.repository';

@Module({
  imports: [TargetsModule],
  providers: [EvaluationService, HindsightService, StateRepository, SummaryRepository],
  exports: [EvaluationService, HindsightService],
})
export class EvaluationModule implements OnModuleInit {
  constructor(
    private readonly clockMoved: ClockMoved,
    private readonly evaluation: EvaluationService,
  ) {}

  onModuleInit(): void {
    this.clockMoved.onMoved((manager, from, to) =>
      to < from ? this.evaluation.rewind(manager, to) : this.evaluation.advance(manager, to),
    );
  }
}
