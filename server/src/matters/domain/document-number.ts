import type { Words } from '../../series/domain/words';

/** The number of a slip or a bulletin as it is printed: 〔2020〕第3号. */
export function documentNumber(year: number, number: number): Words {
  return { zh: `〔${year}〕第${number}号`, en: `No. ${number} of ${year}` };
}
