/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** D12, as people find a cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of an address such as D12 or $D$12; null for anything else. */
export function placeOf(address: string): { row: number; column: number } | null {
  const form = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!form) return null;
  let column = 0;
  for (const letter of form[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(form[2]), column };
}
