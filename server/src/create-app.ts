import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { RequestMethod } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import type { Config } from './config/config';
import { webFolder } from './config/paths';
import { OpenApiDocument } from './shared/openapi-document';
import './shared/request-context';
import { registerSecurityHeaders } from './shared/security-headers';
import { registerWebHosting } from './shared/web-hosting';

const BODY_LIMIT_BYTES = 1024 * 1024;
/** Smaller answers grow by compression. */
const COMPRESS_FROM_BYTES = 1024;

export interface AppOptions {
  /** Addresses of proxies whose `X-Forwarded-*` headers are believed; none unless said. */
  readonly trustProxy?: string | readonly string[];
  /** Where the built web front end lies. */
  readonly web?: string;
  /** Modules beside the product's own. */
  readonly modules?: readonly Type[];
}

/**
 * The whole HTTP application, initialised but not listening. The data source may be connected
 * later (the contract is written without one); the caller destroys it after closing the app.
 */
export async function createApp(
  config: Config,
  dataSource: DataSource,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: options.trustProxy === undefined ? false : [options.trustProxy].flat(),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, dataSource, options.modules),
    adapter,
    { logger: false, abortOnError: false },
  );
  app.setGlobalPrefix('api', {
    exclude: [
      { path: 'healthz', method: RequestMethod.GET },
      { path: 'readyz', method: RequestMethod.GET },
    ],
  });
  const server = adapter.getInstance();
  server.decorateRequest('viewer', null);
  server.decorateRequest('today', null);
  await registerSecurityHeaders(server);
  await server.register(compress, {
    global: true,
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
  await server.register(cookie);
  // Limits of a file belong to the route that takes it.
  await server.register(multipart);
  await registerWebHosting(server, options.web ?? webFolder);
  app.get(OpenApiDocument).describe(app);
  await app.init();
  await server.ready();
  return app;
}
