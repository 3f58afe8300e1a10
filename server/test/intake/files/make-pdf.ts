import { deflateSync } from 'node:zlib';

/** A PDF written by hand: pages that all draw the same, with no table of places. */
export function makePdf(drawing: Buffer | string, pages = 1): Buffer {
  const packed = deflateSync(drawing, { level: 9 });
  const numbers = Array.from({ length: pages }, (_page, at) => at + 10);
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>';
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n` +
        `2 0 obj<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${pages}>>endobj\n` +
        numbers.map((number) => `${number} 0 obj${page}endobj\n`).join('') +
        `5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n` +
        `4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
  ]);
}
