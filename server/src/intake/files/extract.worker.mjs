/**
 * Reads a .pdf or .doc file in a thread of its own: the libraries for these formats may run long or
 * grow large on a hostile file, and a thread can be ended. It has the shape that Node loads as it
 * stands, from the sources and from the build.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

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

async function readPdf(content, mostPages, mostCharacters) {
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

async function readDoc(content) {
  const Extractor = require('word-extractor/lib/word-ole-extractor');
  const Reader = require('word-extractor/lib/buffer-reader');
  /** Without the library's own cleaning, which cannot tell the end of a row from that of a paragraph. */
  class RawExtractor extends Extractor {
    buildDocument() {
      return this._pieces
        .map((piece) => piece.text)
        .join('')
        .slice(0, this._boundaries.ccpText);
    }

    extractWordDocument(document, buffer) {
      // Bit of the header that says the text is encrypted.
      if (buffer.length > 12 && (buffer.readUInt16LE(10) & 0x0100) !== 0) {
        throw new Fault('document_encrypted');
      }
      return super.extractWordDocument(document, buffer);
    }
  }
  const reader = new Reader(Buffer.from(content));
  await reader.open();
  return { text: await new RawExtractor().extract(reader) };
}

const { kind, content, mostPages, mostCharacters } = workerData;
try {
  parentPort.postMessage(
    kind === 'pdf' ? await readPdf(content, mostPages, mostCharacters) : await readDoc(content),
  );
} catch (error) {
  parentPort.postMessage({ fault: error instanceof Fault ? error.code : 'document_broken' });
}
