import { randomUUID } from 'node:crypto';

export type Answer = Readonly<{
  status: number;
  value: unknown;
  code: string | null;
  details: unknown;
  cookie: string | null;
}>;

export type ConsoleBrowser = Readonly<{
  /** As the page asks: same origin, its header, its cookie. Commands get a request id unless one is given. */
  ask: (method: string, input?: object, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  signIn: (name: string, password: string) => Promise<Answer>;
  token: () => string | null;
}>;

/** A browser as far as the server can tell: keeps the cookie, says where its page comes from. */
export function openConsoleBrowser(url: string, session: string | null = null): ConsoleBrowser {
  let token = session;

  const ask: ConsoleBrowser['ask'] = async (method, input = {}, headers = {}) => {
    const response = await fetch(`${url}/console/api/${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(url).origin,
        'x-yimen-console': '1',
        ...(token === null ? {} : { cookie: `yimen-console=${token}` }),
        ...headers,
      },
      body: JSON.stringify({ requestId: randomUUID(), ...input }),
    });
    const cookie = response.headers.get('set-cookie');
    const given = /yimen-console=([^;]*)/.exec(cookie ?? '')?.[1];
    if (given !== undefined) {
      token = given === '' ? null : given;
    }

    const body = (await response.json()) as { value?: unknown; code?: string; details?: unknown };
    return { status: response.status, value: body.value, code: body.code ?? null, details: body.details, cookie };
  };

  return { ask, signIn: (name, password) => ask('session.signIn', { name, password }), token: () => token };
}
