import type { Sentence } from './contract.schema';

/** What is wrong with one field; `path` in dots, as in `lines.3.value`. */
export interface FieldError {
  readonly path: string;
  readonly message: Sentence;
}

/** What a person who saved over a newer version needs in order to decide. */
export interface StaleVersion {
  /** The row as it is now. */
  readonly current: unknown;
  /** The values that were refused. */
  readonly yours: unknown;
  readonly changedBy: string | null;
  /** ISO instant. */
  readonly changedAt: string | null;
}

export interface ProblemParts {
  readonly status: number;
  /** Stable: programs branch on it, so it is never renamed. */
  readonly code: string;
  readonly title: Sentence;
  readonly detail: Sentence;
  readonly errors?: readonly FieldError[];
  /** Further members of the answer, beside the standard ones. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error that the caller can act on. Services throw it, the filter writes it as
 * `application/problem+json` (RFC 9457) in the caller's language.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: Sentence;
  readonly detail: Sentence;
  readonly errors: readonly FieldError[] | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(parts: ProblemParts) {
    super(`${parts.code}: ${parts.detail.en}`);
    this.name = 'Problem';
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.errors = parts.errors;
    this.members = parts.members ?? {};
    this.headers = parts.headers ?? {};
  }

  /** What it is made of: passes between threads, as the class does not. */
  parts(): ProblemParts {
    const { status, code, title, detail, errors, members, headers } = this;
    return { status, code, title, detail, ...(errors && { errors }), members, headers };
  }

  /** The same with what it is about before its sentence, where one command writes to many. */
  about(subject: Sentence): Problem {
    const { zh, en } = this.detail;
    return new Problem({
      ...this.parts(),
      detail: { zh: `${subject.zh}${zh}`, en: `${subject.en}${en}` },
    });
  }

  /** 400: the request cannot be read; `code` tells apart what a program may repair. */
  static badRequest(detail: Sentence, code = 'bad_request'): Problem {
    return new Problem({
      status: 400,
      code,
      title: { zh: '请求有误', en: 'Bad request' },
      detail,
    });
  }

  /** 400 with the fields that did not pass. */
  static invalid(errors: readonly FieldError[]): Problem {
    return new Problem({
      status: 400,
      code: 'invalid_request',
      title: { zh: '请求有误', en: 'Bad request' },
      detail: { zh: '部分内容不符合要求，请更正后重试。', en: 'Some fields need correction.' },
      errors,
    });
  }

  static unauthenticated(
    detail: Sentence = { zh: '请先登录。', en: 'Please sign in first.' },
    code = 'unauthenticated',
  ): Problem {
    return new Problem({ status: 401, code, title: { zh: '未登录', en: 'Not signed in' }, detail });
  }

  static forbidden(
    detail: Sentence = {
      zh: '您的账号没有此项权限。',
      en: 'Your account is not permitted to do this.',
    },
    code = 'forbidden',
  ): Problem {
    return new Problem({ status: 403, code, title: { zh: '无权操作', en: 'Forbidden' }, detail });
  }

  static notFound(
    detail: Sentence = { zh: '没有找到所请求的内容。', en: 'There is nothing here.' },
  ): Problem {
    return new Problem({
      status: 404,
      code: 'not_found',
      title: { zh: '未找到', en: 'Not found' },
      detail,
    });
  }

  /** 409: the object is not in a state that allows this. */
  static conflict(code: string, detail: Sentence): Problem {
    return new Problem({ status: 409, code, title: { zh: '状态冲突', en: 'Conflict' }, detail });
  }

  /** 412: somebody saved a newer version in the meantime. */
  static preconditionFailed(stale: StaleVersion): Problem {
    return new Problem({
      status: 412,
      code: 'stale_version',
      title: { zh: '内容已被他人修改', en: 'Changed in the meantime' },
      detail: {
        zh: '您打开后内容已被修改，请核对最新内容后再提交。',
        en: 'It was changed after you opened it; compare with the current content and try again.',
      },
      members: { ...stale },
    });
  }

  /** 428: the request must say by `If-Match` which version it changes. */
  static preconditionRequired(): Problem {
    return new Problem({
      status: 428,
      code: 'version_required',
      title: { zh: '缺少版本号', en: 'Version required' },
      detail: {
        zh: '请求须以 If-Match 标明所修改的版本。',
        en: 'The request must name the version it changes in If-Match.',
      },
    });
  }

  /** 422: readable, but against a rule of the office. */
  static unprocessable(
    code: string,
    detail: Sentence,
    errors?: readonly FieldError[],
    members?: Readonly<Record<string, unknown>>,
  ): Problem {
    return new Problem({
      status: 422,
      code,
      title: { zh: '无法办理', en: 'Not acceptable' },
      detail,
      ...(errors && { errors }),
      ...(members && { members }),
    });
  }

  static tooManyAttempts(retryAfterSeconds: number, detail: Sentence): Problem {
    return new Problem({
      status: 429,
      code: 'too_many_attempts',
      title: { zh: '尝试次数过多', en: 'Too many attempts' },
      detail,
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }

  static databaseUnavailable(): Problem {
    return new Problem({
      status: 503,
      code: 'database_unavailable',
      title: { zh: '暂时无法服务', en: 'Temporarily unavailable' },
      detail: {
        zh: '数据库暂时无法连接，请稍后重试。',
        en: 'The database cannot be reached; please try again shortly.',
      },
      headers: { 'retry-after': '5' },
    });
  }

  /** 500: our fault; the detail gives nothing away but the number to ask about. */
  static internal(): Problem {
    return new Problem({
      status: 500,
      code: 'internal_error',
      title: { zh: '系统错误', en: 'Internal error' },
      detail: {
        zh: '系统出现意外错误，请将编号告知管理员。',
        en: 'Something unexpected went wrong; please give the number to your administrator.',
      },
    });
  }
}
