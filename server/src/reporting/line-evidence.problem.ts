import { Problem } from '../shared/problem';

const MEGABYTE = 1024 * 1024;

export function tooManyFiles(most: number): Problem {
  return Problem.unprocessable('evidence_full', {
    zh: `每个数值最多附${most}份材料；请先移除不需要的，或合并为一份后再上传。`,
    en: `A value may have ${most} files; remove one that is not needed, or join several into one.`,
  });
}

export function noRoom(bytes: number): Problem {
  const size = `${Math.floor(bytes / MEGABYTE)} MB`;
  return Problem.unprocessable('evidence_return_full', {
    zh: `一份填报单的材料合计不得超过${size}（移除的材料仍保存，计算在内）；请压缩文件后再上传。`,
    en: `All files of a return may have ${size} together, removed ones included because they are kept; make the file smaller.`,
  });
}

export function sameFile(name: string): Problem {
  return Problem.conflict('evidence_duplicate', {
    zh: `此文件与已上传的“${name}”内容相同，无需重复上传。`,
    en: `The file has the same content as “${name}”, which is there already.`,
  });
}
