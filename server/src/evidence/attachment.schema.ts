import { z } from 'zod';
import { idSchema } from '../shared/contract.schema';

/** What a file can go with; what a command writes names its own. */
export type AttachmentOwnerKind =
  | 'notice'
  | 'notice_reply'
  | 'notice_finding'
  | 'entrusted'
  | 'entrusted_report'
  | 'entrusted_finding'
  | 'inspection_report'
  | 'closing_application'
  | 'closing_verification'
  | 'appeal'
  | 'appeal_decision';

/** Files that one command may name. */
export const MOST_ATTACHMENTS = 10;

/** The files that go with a command, each sent before it; part of the command's body. */
export const attachmentIdsSchema = z.array(idSchema).max(MOST_ATTACHMENTS);

/** A file that was sent with something, as it is listed; its content is asked for by its id. */
export const attachedFileSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Bytes. */
    size: z.int(),
    /** Of the content, lower-case hex. */
    sha256: z.string(),
    uploadedBy: z.string(),
    /** With its offset, in Asia/Shanghai. */
    uploadedAt: z.string(),
  })
  .meta({ id: 'AttachedFile' });
export type AttachedFile = z.infer<typeof attachedFileSchema>;

export const attachmentLimitsSchema = z
  .object({
    /** Bytes. */
    file: z.int(),
    /** Files that one command may name. */
    files: z.int(),
  })
  .meta({ id: 'AttachmentLimits' });
export type AttachmentLimits = z.infer<typeof attachmentLimitsSchema>;
