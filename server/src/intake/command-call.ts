/** How the command `npm run intake` is called, and what it says to a call that it cannot follow. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { callerFolder } from '../config/paths';
import { isDay } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';

const USAGE = 'npm run -s intake -- FILE [--json | --xlsx OUT] [--issued YYYY-MM-DD]';

/** What the caller got wrong, and what to do, in one sentence of each language. */
export class WrongCall extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

export interface Call {
  readonly file: string;
  readonly json: boolean;
  readonly xlsx: string | null;
  readonly issuedOn: string | null;
}

/** Throws a WrongCall where the arguments do not say what to read or how to answer. */
export function callOf(args: readonly string[]): Call {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || file === '' || positionals.length > 1) {
    throw new WrongCall({
      zh: `请指定一个文件：${USAGE}。`,
      en: `Name one file: ${USAGE}.`,
    });
  }
  if (values.json === true && values.xlsx !== undefined) {
    throw new WrongCall({
      zh: `--json 与 --xlsx 只能选一个：${USAGE}。`,
      en: `Choose either --json or --xlsx: ${USAGE}.`,
    });
  }
  if (values.issued !== undefined && !isDay(values.issued)) {
    throw new WrongCall({
      zh: '成文日期须为 YYYY-MM-DD 格式的真实日期，例如 --issued 2024-06-30。',
      en: 'The day of issue is written YYYY-MM-DD and is in the calendar, such as --issued 2024-06-30.',
    });
  }
  if (values.xlsx === '') {
    throw new WrongCall({
      zh: `--xlsx 须写明输出文件：${USAGE}。`,
      en: `Name the file to write after --xlsx: ${USAGE}.`,
    });
  }
  return {
    file: fromCaller(file),
    json: values.json === true,
    xlsx: values.xlsx === undefined ? null : fromCaller(values.xlsx),
    issuedOn: values.issued ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        xlsx: { type: 'string' },
        issued: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [fault = ''] = error.message.split(/[.\n] ?/);
    throw new WrongCall({
      zh: `无法识别的选项（${fault}），用法：${USAGE}。`,
      en: `An option is not understood (${fault}); the command is called as ${USAGE}.`,
    });
  }
}

function fromCaller(file: string): string {
  return resolve(callerFolder(), file);
}
