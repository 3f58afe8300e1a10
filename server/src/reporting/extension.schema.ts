import { z } from 'zod';
import { daySchema, idSchema, typedDaySchema, versionSchema } from '../shared/contract.schema';
import { EXTENSION_STATES } from './domain/extension';

export const extensionStateSchema = z.enum(EXTENSION_STATES).meta({ id: 'ExtensionState' });

/** A body's request for a later due date, as it stood on the day. */
export const extensionRequestSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    state: extensionStateSchema,
    askedBy: z.string(),
    askedOn: daySchema,
    reason: z.string(),
    /** The due date that counted when it was asked. */
    dueOn: daySchema,
    askedDueOn: daySchema,
    /** It moves the due date of a return that was sent back, not the round's. */
    ofMending: z.boolean(),
    /** Who granted or refused it, or the clerk who withdrew it. */
    decidedBy: z.string().nullable(),
    decidedOn: daySchema.nullable(),
    decisionReason: z.string().nullable(),
    grantedDueOn: daySchema.nullable(),
    can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'ExtensionRequest' });
export type ExtensionRequest = z.infer<typeof extensionRequestSchema>;

const reasonSchema = z.string().trim().min(4).max(1000);

export const askExtensionSchema = z
  .object({ reason: reasonSchema, dueOn: typedDaySchema })
  .meta({ id: 'AskExtension' });
export type AskExtension = z.infer<typeof askExtensionSchema>;

/** Granted for the asked day or another one, or refused with a reason. */
export const decideExtensionSchema = z
  .discriminatedUnion('decision', [
    z.object({
      decision: z.literal('grant'),
      dueOn: typedDaySchema,
      reason: z.string().trim().max(1000).nullable(),
    }),
    z.object({ decision: z.literal('refuse'), reason: reasonSchema }),
  ])
  .meta({ id: 'DecideExtension' });
export type DecideExtension = z.infer<typeof decideExtensionSchema>;
