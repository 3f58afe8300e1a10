import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { Clock } from './clock';
import { ClockMoved } from './clock-moved';
import { CONFIG } from './config.token';
import { OpenApiController } from './openapi.controller';
import { OpenApiDocument } from './openapi-document';
import { ProblemFilter } from './problem.filter';
import { ValidationPipe } from './validation.pipe';

/** What every feature may inject without importing anything. */
@Global()
@Module({})
export class SharedModule {
  static with(config: Config, dataSource: DataSource): DynamicModule {
    return {
      module: SharedModule,
      // The pool is opened before the application, which closes it last when it stops.
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSource.options, manualInitialization: true }),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      controllers: [OpenApiController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
        Clock,
        ClockMoved,
        OpenApiDocument,
      ],
      exports: [CONFIG, Clock, ClockMoved, OpenApiDocument],
    };
  }
}
