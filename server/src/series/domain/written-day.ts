import { isDay, type Day } from './day';
import { halfWidth } from './half-width';

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.Z+]*)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A day as people write it in a cell: 2024-11-30, 2024/11/30, 2024.11.30, 2024年11月30日, 20241130,
 * also in full-width signs. Null for anything else, and for days that do not exist.
 */
export function writtenDay(text: string): Day | null {
  const bare = halfWidth(text);
  for (const form of FORMS) {
    const found = form.exec(bare);
    if (!found) continue;
    const [, year = '', month = '', day = ''] = found;
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(written) ? written : null;
  }
  return null;
}
