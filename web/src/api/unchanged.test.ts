import createClient from 'openapi-fetch';
import { rememberUnchanged } from './unchanged';

interface Paths {
  '/n': { get: { responses: { 200: { content: { 'application/json': { n: number } } } } } };
}

/** A server whose answer has the tag of its number; notes the tags it is asked with. */
function serverOf() {
  const state = { n: 1, status: 200, askedWith: [] as (string | null)[] };
  const fetch = (request: Request): Promise<Response> => {
    const asked = request.headers.get('if-none-match');
    state.askedWith.push(asked);
    const tag = `W/"${state.n}"`;
    if (state.status !== 200) return Promise.resolve(new Response('{}', { status: state.status }));
    if (asked === tag) return Promise.resolve(new Response(null, { status: 304 }));
    const headers = { etag: tag, 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify({ n: state.n }), { headers }));
  };
  const client = createClient<Paths>({ baseUrl: 'http://localhost', fetch });
  client.use(rememberUnchanged());
  const read = async () => (await client.GET('/n')).data;
  return { state, read };
}

test('an unchanged answer is given again, as often as it is asked for', async () => {
  const { state, read } = serverOf();
  for (let time = 0; time < 3; time += 1) expect(await read()).toEqual({ n: 1 });
  expect(state.askedWith).toEqual([null, 'W/"1"', 'W/"1"']);
});

test('a changed answer takes its place', async () => {
  const { state, read } = serverOf();
  await read();
  state.n = 2;
  expect(await read()).toEqual({ n: 2 });
  expect(await read()).toEqual({ n: 2 });
  expect(state.askedWith).toEqual([null, 'W/"1"', 'W/"2"']);
});

test('nothing is kept of a session that is over', async () => {
  const { state, read } = serverOf();
  await read();
  state.status = 401;
  await read();
  state.status = 200;
  expect(await read()).toEqual({ n: 1 });
  expect(state.askedWith).toEqual([null, 'W/"1"', null]);
});
