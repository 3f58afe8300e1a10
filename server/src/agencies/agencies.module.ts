import { Module } from '@nestjs/common';
import { SigningController } from './signing.controller';
import { SigningRepository } from './signing.repository';
import { SigningService } from './signing.service';

@Module({
  controllers: [SigningController],
  providers: [SigningRepository, SigningService],
})
export class AgenciesModule {}
