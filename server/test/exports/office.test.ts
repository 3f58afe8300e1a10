import { OpenApiDocument } from '../../src/shared/openapi-document';
import { pagesOf, findLibreOffice } from '../harness/libreoffice';
import { startSeededApp, type SeededApp } from '../harness/seeded-app';
import { demoExports, type Export } from './demo-exports';

/** Files of people, handed back as they came. */
const AS_THEY_CAME = [
  '/api/intake/drafts/{id}/file',
  '/api/attachments/{id}',
  '/api/evidence/{fileId}',
];

let seeded: SeededApp;
let exports: Export[];
const files = new Map<string, Buffer>();

beforeAll(async () => {
  seeded = await startSeededApp();
  exports = await demoExports(seeded);
  for (const { url, who, file } of exports) {
    const cookie = await seeded.signInDemo(who);
    const answer = await seeded.app.inject({ url, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    files.set(file, answer.rawPayload);
  }
}, 120_000);
afterAll(() => seeded.close());

it('makes every file that the contract offers', () => {
  const offered = Object.entries(seeded.app.get(OpenApiDocument).get().paths)
    .filter(([, { get }]) => {
      const answer = (get as { responses: Record<string, { content?: object }> } | undefined)
        ?.responses['200'];
      return Object.keys(answer?.content ?? {}).some((type) => !type.includes('json'));
    })
    .map(([path]) => path);
  const made = [...new Set(exports.map(({ path }) => path))];
  expect([...made, ...AS_THEY_CAME].sort()).toEqual(offered.sort());
});

/** `XUSHI_EXPECT_LIBREOFFICE=1` makes the absence of LibreOffice a failure. */
it('is opened by LibreOffice with its title and its words', async () => {
  const program = await findLibreOffice();
  if (process.env.XUSHI_EXPECT_LIBREOFFICE === '1') expect(program).not.toBeNull();
  if (program === null) return;
  const pages = new Map<string, string>();
  for (const kind of ['xlsx', 'csv', 'docx'] as const) {
    const own = [...files].filter(([name]) => name.endsWith(`.${kind}`));
    for (const [name, page] of await pagesOf(program, new Map(own), kind)) pages.set(name, page);
  }
  const missing = exports.flatMap(({ file, words }) => {
    const text = wordsOf(pages.get(file) ?? '');
    return words.filter((word) => !text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(missing).toEqual([]);
}, 120_000);

/** What a page says, in one line. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}
