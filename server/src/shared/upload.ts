import type { Readable } from 'node:stream';
// Brings the types of what the plugin adds to a request, and no more.
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';
import type { Sentence } from './contract.schema';

/** What a form holds beside its file: boundaries, headers, the name. */
const FORM_OVERHEAD_BYTES = 16 * 1024;
const MEGABYTE = 1024 * 1024;

/** One file on its way in. */
export interface Upload {
  /** As the sender wrote it: not to be trusted in any way. */
  readonly name: string;
  readonly stream: Readable;
  /** True, once the stream has ended, where the file is larger than allowed: what was read is a part. */
  readonly isCut: () => boolean;
}

/**
 * The one file of a multipart form, to be read as a stream; no more than `most` bytes of it come
 * through. Throws a Problem: 415 where there is no form, 400 without a file in it, 413 where the
 * request says itself that it is too large, before any of it is read.
 */
export async function readUpload(request: FastifyRequest, most: number): Promise<Upload> {
  if (!request.isMultipart()) throw notAForm();
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most + FORM_OVERHEAD_BYTES) throw fileTooLarge(most);
  const part = await request.file({
    limits: { fileSize: most, files: 1, parts: 4, fields: 3, fieldSize: 1024, headerPairs: 20 },
    throwFileSizeLimit: false,
  });
  if (part === undefined) {
    throw Problem.badRequest(
      {
        zh: '请求中没有文件，请选择文件后重试。',
        en: 'There is no file in the request; choose one.',
      },
      'file_missing',
    );
  }
  // A file without a name is told apart from text by its kind alone.
  const name = (part.filename as string | undefined) ?? '';
  return { name, stream: part.file, isCut: () => part.file.truncated };
}

/** 413 with the limit in words. */
export function fileTooLarge(most: number): Problem {
  const size = `${Math.floor((most / MEGABYTE) * 10) / 10} MB`;
  return new Problem({
    status: 413,
    code: 'file_too_large',
    title: { zh: '文件过大', en: 'File too large' },
    detail: {
      zh: `单个文件不得超过${size}，请压缩或拆分后再上传。`,
      en: `A file may have ${size} at most; make it smaller or split it.`,
    },
  });
}

function notAForm(): Problem {
  const detail: Sentence = {
    zh: '请以表单（multipart/form-data）上传文件。',
    en: 'Send the file as a form (multipart/form-data).',
  };
  return new Problem({
    status: 415,
    code: 'form_expected',
    title: { zh: '格式不支持', en: 'Unsupported format' },
    detail,
  });
}
