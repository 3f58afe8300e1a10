import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectFilled, filled } from './filled-template';
import { programOf, startWorkbookApp, type WorkbookApp } from './workbook-app';
import { asWpsSaves } from './wps-file';

let server: WorkbookApp;
beforeAll(async () => {
  server = await startWorkbookApp();
});
afterAll(() => server.close());

/** A template of this very plan, filled by `fill` and saved by LibreOffice 7. */
const fixture = (name: string) => readFileSync(path.join(__dirname, 'fixtures', name));

it.each(['libreoffice.xlsx', 'libreoffice-by-ods.xlsx'])(
  '%s, saved by LibreOffice, is read as it was filled',
  async (name) => {
    const file = fixture(name);
    expect(programOf(file)).toContain('LibreOffice');
    const { status, body } = await server.read(file);
    expect(status).toBe(200);
    expectFilled(body);
  },
);

it('a file as WPS saves it is read as it was filled', async () => {
  const file = asWpsSaves(await filled(await server.template()));
  expect(programOf(file)).toContain('WPS');
  expectFilled((await server.read(file)).body);
});

it('a file that LibreOffice saved is imported', async () => {
  const { body } = await server.read(fixture('libreoffice.xlsx'));
  const rows = body.rows.filter(({ state }) => state === 'changed');
  const answer = await server.as('clerk')<{ saved: number }>({
    method: 'POST',
    url: `/submissions/${server.returnId}/workbook/apply`,
    body: {
      fileName: body.fileName,
      sha256: body.sha256,
      rows: rows.map(({ lineId, version, typed }) => ({ lineId, version, typed })),
    },
  });
  expect([answer.status, answer.body.saved]).toEqual([200, 3]);
  const [line] = await server.rows<{ value: string; explanation: string }>(
    `SELECT l.value, l.explanation FROM submission_line l JOIN series s ON s.id = l.series_id
     WHERE s.key = 'trade' AND l.submission_id = $1`,
    [server.returnId],
  );
  expect(line).toEqual({ value: '760.25', explanation: '三季度\n集中出口' });
});
