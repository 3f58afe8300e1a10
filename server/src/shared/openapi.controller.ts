import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OpenApiDocument } from './openapi-document';

@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly contract: OpenApiDocument) {}

  @Get()
  read(): OpenAPIObject {
    return this.contract.get();
  }
}
