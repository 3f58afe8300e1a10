/**
 * Reads a .pdf or .doc file in a thread of its own: the libraries for these formats may run long or
 * grow large on a hostile file, and a thread can be ended. It has the shape that Node loads as it
 * stands, from the sources and from the build.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { constants, inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** A reason to refuse the file, told apart from what the libraries throw. */
class Fault extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** What the lines of a table are at most thick, in points. */
const RULE_THICKNESS = 3;
/** Signs of a page's text; more are noise of a hostile file. */
const MOST_ITEMS = 20_000;
const MOST_RULES = 5_000;

/** What one stream of a PDF may unpack to: a colour picture of a sheet has half of it. */
const MOST_STREAM_BYTES = 128 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** The library unpacks without a bound, so that a small file could fill the memory. */
function refuseBombs(content) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let left = MOST_UNPACKED_BYTES;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    if (!bytes.toString('latin1', Math.max(0, at - 400), at).includes('Fl')) continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      left -= inflateSync(bytes.subarray(start), {
        maxOutputLength: Math.min(left, MOST_STREAM_BYTES),
        finishFlush: constants.Z_SYNC_FLUSH,
      }).length;
    } catch (error) {
      // Streams packed in another way are none of those that grow a thousandfold.
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Fault('document_oversized');
    }
    if (left <= 0) throw new Fault('document_oversized');
  }
}

async function readPdf(content, mostPages, mostCharacters) {
  refuseBombs(content);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: content,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are not looked at.
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((error) => {
    throw new Fault(error?.name === 'PasswordException' ? 'document_encrypted' : 'document_broken');
  });
  if (document.numPages > mostPages) throw new Fault('document_too_many_pages');
  const pages = [];
  let left = mostCharacters;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(pdfjs, page);
    left -= read.items.reduce((sum, item) => sum + item.text.length, 0);
    if (left < 0) throw new Fault('document_too_long');
    pages.push(read);
    page.cleanup();
    parentPort.postMessage({ told: 'pages', done: number, of: document.numPages });
  }
  return { pages };
}

/** Words and rules with their places in points, from the upper left corner as it is shown. */
async function readPage(pdfjs, page) {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const words = [];
  for (const item of items) {
    if (typeof item.str !== 'string' || item.str.trim() === '') continue;
    if (words.length >= MOST_ITEMS) throw new Fault('document_too_slow');
    const [a, b, , , x, y] = pdfjs.Util.transform(view.transform, item.transform);
    // Words that do not run from left to right are stamps and watermarks.
    if (Math.abs(b) > Math.abs(a) * 0.1) continue;
    const height = Math.hypot(item.transform[2], item.transform[3]);
    words.push({ text: item.str, x, y, width: item.width, height });
  }
  const rules = words.length === 0 ? [] : await readRules(pdfjs, page, view.transform);
  return { width: view.width, height: view.height, items: words, rules };
}

/** Straight lines across and down: borders of tables. */
async function readRules(pdfjs, page, base) {
  const { OPS, Util } = pdfjs;
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
  const stack = [];
  const rules = [];
  let matrix = base;
  for (let at = 0; at < fnArray.length && rules.length < MOST_RULES; at += 1) {
    const args = argsArray[at];
    if (fnArray[at] === OPS.save) stack.push(matrix);
    else if (fnArray[at] === OPS.restore) matrix = stack.pop() ?? base;
    else if (fnArray[at] === OPS.transform) matrix = Util.transform(matrix, args);
    else if (fnArray[at] === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = Util.transform(matrix, args[0]);
    } else if (fnArray[at] === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (fnArray[at] === OPS.constructPath) {
      const [paint, [data]] = args;
      if (data) addRules(rules, data, matrix, strokes.has(paint), fills.has(paint));
    }
  }
  return rules;
}

/** @param data a path: 0 x y begins, 1 x y draws a line, 2 and 3 curves, 4 closes */
function addRules(rules, data, matrix, stroked, filled) {
  const place = (x, y) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  let points = [];
  const finish = () => {
    if (points.length > 1) addShape(rules, points, stroked, filled);
    points = [];
  };
  for (let at = 0; at < data.length;) {
    const kind = data[at];
    if (kind === 0) {
      finish();
      points.push(place(data[at + 1], data[at + 2]));
      at += 3;
    } else if (kind === 1) {
      points.push(place(data[at + 1], data[at + 2]));
      at += 3;
    } else if (kind === 4) {
      if (points.length > 0) points.push(points[0]);
      at += 1;
    } else {
      // A shape with curves is no border.
      points = [];
      at += kind === 2 ? 7 : 5;
    }
  }
  finish();
}

function addShape(rules, points, stroked, filled) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (filled && !stroked) {
    addRule(rules, left, top, right, bottom);
    return;
  }
  if (!stroked) return;
  for (let at = 1; at < points.length; at += 1) {
    const [x1, y1] = points[at - 1];
    const [x2, y2] = points[at];
    addRule(rules, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
}

function addRule(rules, left, top, right, bottom) {
  const [width, height] = [right - left, bottom - top];
  if (height <= RULE_THICKNESS && width > RULE_THICKNESS) {
    rules.push({ across: true, at: (top + bottom) / 2, from: left, to: right });
  } else if (width <= RULE_THICKNESS && height > RULE_THICKNESS) {
    rules.push({ across: false, at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Bits of the header of an old Word file. */
const ENCRYPTED = 0x0100;
/** Properties of a paragraph (named as in the description of the format) that tables are made of. */
const P_IN_TABLE = 0x2416;
const P_ROW_END = 0x2417;
const T_DEF_TABLE = 0xd608;
const T_VERT_MERGE = 0xd62b;
/** Its operand is a place in the stream of data: the properties were too many for the page. */
const P_ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
const C_REMOVED = 0x0800;
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, null, 3];
const MOST_PARAGRAPHS = 200_000;

async function readDoc(content) {
  const Extractor = require('word-extractor/lib/word-ole-extractor');
  const Reader = require('word-extractor/lib/buffer-reader');
  /**
   * Takes containers and pieces of text from the library. What it makes of paragraphs is left
   * aside: it fails on the definition of a table, and rows and cells cannot be told in its text.
   */
  class PlainExtractor extends Extractor {
    paragraphs = [];
    removed = [];
    data = Buffer.alloc(0);

    async extractWordDocument(document, buffer) {
      if (buffer.length > 12 && (buffer.readUInt16LE(10) & ENCRYPTED) !== 0) {
        throw new Fault('document_encrypted');
      }
      this.data = await this.furtherData(document);
      return super.extractWordDocument(document, buffer);
    }

    /** Few files have it. */
    async furtherData(document) {
      try {
        return await this.streamBuffer(await this.documentStream(document, 'Data'));
      } catch {
        return Buffer.alloc(0);
      }
    }

    writeBookmarks() {}

    normalizeHeaders() {}

    writeParagraphProperties(buffer, table) {
      for (const { from, to, page, at } of formattedRuns(buffer, table, 0x0102, 13)) {
        if (this.paragraphs.length >= MOST_PARAGRAPHS) throw new Fault('document_too_slow');
        this.paragraphs.push({ from, to, ...paragraphOf(page, at, this.data) });
      }
    }

    writeCharacterProperties(buffer, table) {
      for (const { from, to, page, at } of formattedRuns(buffer, table, 0x00fa, 1)) {
        if (at === 0) continue;
        const properties = page.subarray(at + 1, at + 1 + (page[at] ?? 0));
        for (const [code, operand] of singleProperties(properties)) {
          if (code === C_REMOVED && (operand[0] & 1) === 1) this.removed.push({ from, to });
        }
      }
    }

    buildDocument() {
      const text = this._pieces.map((piece) => piece.text).join('');
      const pieces = this._pieces.map(({ startFilePos, size, bpc, startCp }) => ({
        from: startFilePos,
        to: startFilePos + size,
        bytes: bpc,
        start: startCp,
      }));
      const spans = (found) => found.flatMap((one) => spansOf(one, pieces));
      return {
        text: text.slice(0, this._boundaries.ccpText),
        paragraphs: spans(this.paragraphs),
        removed: spans(this.removed),
      };
    }
  }
  const reader = new Reader(Buffer.from(content));
  await reader.open();
  return new PlainExtractor().extract(reader);
}

/** Runs of one formatting, by their place in the file, from the pages that list them. */
function* formattedRuns(buffer, table, header, stride) {
  const place = buffer.readUInt32LE(header);
  const list = table.subarray(place, place + buffer.readUInt32LE(header + 4));
  const count = Math.floor((list.length - 4) / 8);
  for (let index = 0; index < count; index += 1) {
    const number = list.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = buffer.subarray(number * 512, number * 512 + 512);
    if (page.length < 512) continue;
    const runs = page[511];
    if ((runs + 1) * 4 + runs * stride > 511) continue;
    for (let run = 0; run < runs; run += 1) {
      const at = page[(runs + 1) * 4 + run * stride] * 2;
      const [from, to] = [page.readUInt32LE(run * 4), page.readUInt32LE(run * 4 + 4)];
      if (to > from) yield { from, to, page, at };
    }
  }
}

function paragraphOf(page, at, data) {
  const paragraph = { inTable: false, rowEnd: false, edges: null, merges: null };
  if (at === 0) return paragraph;
  const short = page[at];
  const start = short === 0 ? at + 2 : at + 1;
  const length = short === 0 ? page[at + 1] * 2 : short * 2 - 1;
  // The first two bytes name the style.
  for (const [code, operand] of allProperties(page.subarray(start + 2, start + length), data)) {
    if (code === P_IN_TABLE) paragraph.inTable = operand[0] === 1;
    if (code === P_ROW_END) paragraph.rowEnd = operand[0] === 1;
    if (code === T_DEF_TABLE) Object.assign(paragraph, tableOf(operand));
    if (code === T_VERT_MERGE && operand.length >= 3 && paragraph.merges) {
      const cell = paragraph.merges[operand[1]];
      if (cell) cell.down = operand[2];
    }
  }
  return paragraph;
}

/** A paragraph's properties, those of them that are kept elsewhere in their place. */
function* allProperties(bytes, data) {
  for (const property of singleProperties(bytes)) {
    const [code, operand] = property;
    if (!P_ELSEWHERE.has(code)) yield property;
    else if (operand.length === 4 && operand.readUInt32LE(0) + 2 <= data.length) {
      const place = operand.readUInt32LE(0);
      yield* singleProperties(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)));
    }
  }
}

/** Left and right edges of a row's cells in twentieths of a point, and how cells are merged. */
function tableOf(operand) {
  const columns = operand[2] ?? 0;
  if (operand.length < 3 + (columns + 1) * 2) return {};
  const edges = Array.from({ length: columns + 1 }, (_, at) => operand.readInt16LE(3 + at * 2));
  const first = 3 + (columns + 1) * 2;
  const merges = Array.from({ length: columns }, (_, at) => {
    const place = first + at * 20;
    const flags = place + 2 <= operand.length ? operand.readUInt16LE(place) : 0;
    return { across: flags & 3, down: (flags >> 5) & 3 };
  });
  return { edges, merges };
}

/** Codes with their operands; what does not fit ends the list. */
function* singleProperties(bytes) {
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    let size = OPERAND_BYTES[code >> 13];
    if (size === null) {
      size =
        code === T_DEF_TABLE
          ? 1 + bytes.readUInt16LE(Math.min(at + 2, bytes.length - 2))
          : 1 + bytes[at + 2];
    }
    yield [code, bytes.subarray(at + 2, at + 2 + size)];
    at += 2 + size;
  }
}

/** A stretch of the file as stretches of the text. */
function spansOf({ from, to, ...rest }, pieces) {
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (start >= end) return [];
    const textAt = (place) => piece.start + Math.floor((place - piece.from) / piece.bytes);
    return [{ ...rest, start: textAt(start), end: textAt(end) }];
  });
}

const { kind, content, mostPages, mostCharacters } = workerData;
try {
  parentPort.postMessage(
    kind === 'pdf' ? await readPdf(content, mostPages, mostCharacters) : await readDoc(content),
  );
} catch (error) {
  const fault = error instanceof Fault ? error.code : 'document_broken';
  parentPort.postMessage({ told: 'fault', fault });
}
