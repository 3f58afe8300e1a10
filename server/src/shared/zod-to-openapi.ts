import { z } from 'zod';

type Json = Record<string, unknown>;

export interface Converted {
  readonly schema: Json;
  readonly components: Record<string, Json>;
}

/**
 * A zod schema as OpenAPI 3.0. Every schema named by `.meta({ id })`, at the root or deep inside,
 * becomes a component of that name.
 */
export function zodToOpenApi(schema: z.ZodType, io: 'input' | 'output'): Converted {
  const { definitions, ...root } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    override: ({ jsonSchema }) => {
      // Readers of an answer must accept members that a newer server adds.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }) as Json & { definitions?: Record<string, Json> };
  const components = Object.entries(definitions ?? {}).map(([name, definition]) => [
    name,
    withoutNeedlessAllOf(definition),
  ]);
  return {
    schema: withoutNeedlessAllOf(root) as Json,
    components: Object.fromEntries(components) as Record<string, Json>,
  };
}

/** `{ allOf: [ref] }` says no more than the reference itself. */
function withoutNeedlessAllOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNeedlessAllOf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'allOf' && Array.isArray(only[1])) {
    if (only[1].length === 1) return withoutNeedlessAllOf(only[1][0]);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNeedlessAllOf(item)]));
}
