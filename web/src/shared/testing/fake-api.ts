type Handler = (request: Request) => object | Promise<object>;
type Answer = object | Handler;

interface FakeApi {
  /** What was asked, in order: `GET /api/overview?plan=hebei-2018`. */
  asked: string[];
  /** The requests themselves, bodies unread. */
  requests: Request[];
}

/**
 * Answers the client's requests from memory. Keys are `METHOD /path` without the query; an answer
 * is the body, a `Response`, or a function of the request. What is not listed is a 404 problem.
 */
export function fakeApi(answers: Record<string, Answer>): FakeApi {
  const api: FakeApi = { asked: [], requests: [] };
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const url = new URL(request.url);
    api.asked.push(`${request.method} ${url.pathname}${url.search}`);
    api.requests.push(request.clone());
    const answer = answers[`${request.method} ${url.pathname}`];
    if (answer === undefined) return problem(404, 'not_found', '没有找到所请求的内容。');
    const body = isHandler(answer) ? await answer(request) : answer;
    return body instanceof Response ? body : Response.json(body);
  };
  return api;
}

function isHandler(answer: Answer): answer is Handler {
  return typeof answer === 'function';
}

/** A problem document as the server writes it. */
export function problem(
  status: number,
  code: string,
  detail: string,
  members: Record<string, unknown> = {},
): Response {
  return new Response(
    JSON.stringify({
      type: `urn:xushi:problem:${code}`,
      title: '未能完成',
      status,
      code,
      detail,
      instance: 'req-0042',
      ...members,
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** No answer at all, as from a cut network. */
export function cutOff(): never {
  throw new TypeError('Failed to fetch');
}
