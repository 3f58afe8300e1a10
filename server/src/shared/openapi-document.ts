import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema } from './contract.schema';
import { problemSchema } from './problem.schema';
import { zodToOpenApi } from './zod-to-openapi';

/** Marks an operation that needs no session. */
export const OPEN_EXTENSION = 'x-open';

/** Holds the application it describes, so that the document is made only when somebody asks. */
@Injectable()
export class OpenApiDocument {
  private app: INestApplication | undefined;
  private document: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (this.app === undefined) throw new Error('there is no application to describe yet');
    this.document ??= buildOpenApi(this.app);
    return this.document;
  }
}

/**
 * The contract of all routes, sorted so that it changes only where the contract does. Throws when
 * two different schemas bear one name.
 */
export function buildOpenApi(app: INestApplication): OpenAPIObject {
  const schemas = new Map<string, string>();
  const convert = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
    if (!(schema instanceof z.ZodType)) return undefined;
    const converted = zodToOpenApi(schema, schemaType);
    for (const [name, component] of Object.entries(converted.components)) {
      const text = JSON.stringify(sorted(component));
      if ((schemas.get(name) ?? text) !== text) {
        throw new Error(`the contract has two different schemas named ${name}`);
      }
      schemas.set(name, text);
    }
    return converted;
  };
  const config = new DocumentBuilder()
    .setTitle('Xushi 序时')
    .setDescription('Goals of government plans, judged against their schedules')
    .setVersion('1')
    .addCookieAuth('xushi', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: convert,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  markOpenOperations(document);
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      // Routes name these two without a schema of their own.
      ...zodToOpenApi(problemSchema, 'output').components,
      ...zodToOpenApi(daySchema, 'output').components,
    },
  };
  return sorted(document) as OpenAPIObject;
}

function markOpenOperations(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Record<string, unknown>[]) {
      if (operation[OPEN_EXTENSION] === true) operation.security = [];
    }
  }
}

/** Keys in alphabetical order at every depth; the order of lists is kept. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
