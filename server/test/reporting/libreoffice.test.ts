import { findLibreOffice, savedBy } from '../harness/libreoffice';
import { expectFilled, filled } from './workbook/filled-template';
import { programOf, startWorkbookApp, type WorkbookApp } from './workbook/workbook-app';

/**
 * The whole way through LibreOffice itself, where it is installed. Elsewhere the files that it saved
 * before (fixtures) stand for it; `XUSHI_EXPECT_LIBREOFFICE=1` makes its absence a failure.
 */
const expected = process.env.XUSHI_EXPECT_LIBREOFFICE === '1';
let server: WorkbookApp;
let program: string | null;

beforeAll(async () => {
  program = await findLibreOffice();
  server = await startWorkbookApp();
});
afterAll(() => server.close());

it('is there where it is expected', () => {
  if (expected) expect(program).not.toBeNull();
});

it.each([[['xlsx'] as const], [['ods', 'xlsx'] as const]])(
  'a template filled and saved as %p comes back as it was filled',
  async (formats) => {
    if (program === null) return;
    const file = await savedBy(program, await filled(await server.template()), formats);
    expect(programOf(file)).toContain('LibreOffice');
    const { status, body } = await server.read(file);
    expect(status).toBe(200);
    expectFilled(body);
  },
);
