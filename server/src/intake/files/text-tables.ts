import type { SourceTable } from '../domain/source';
import { blankTable } from './blank-tables';
import { listedTable } from './listed-tables';
import { strokeTable } from './stroke-tables';
import { tabTables } from './tab-tables';
import { textLines } from './text-lines';

/**
 * Tables of plain text in its order: lines parted by tabs, drawn with signs, set in columns by blanks,
 * or with each cell on a line of its own. Nothing of the text is changed.
 */
export function textTables(text: string): SourceTable[] {
  const lines = textLines(text);
  const tabbed = tabTables(text, lines);
  const tables: SourceTable[] = [];
  let tab = 0;
  for (let at = 0; at < lines.length;) {
    const start = lines[at]?.start ?? 0;
    while ((tabbed[tab]?.end ?? Infinity) <= start) tab += 1;
    const inTabs = (tabbed[tab]?.start ?? Infinity) <= start;
    const drawn = inTabs ? null : strokeTable(text, lines, at);
    const found = inTabs
      ? null
      : (drawn ?? blankTable(text, lines, at) ?? listedTable(text, lines, at));
    if (found?.table) tables.push(found.table);
    at = found?.next ?? at + 1;
  }
  return [...tabbed, ...tables].sort((a, b) => a.start - b.start);
}
