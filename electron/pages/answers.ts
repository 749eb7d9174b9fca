const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Null for what no page has a use for. */
export function typeOfFile(name: string): string | null {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? null;
}

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

export function answerPage(html: string, policy: string): Response {
  const headers = {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
  return new Response(html, { headers });
}

export function answerFile(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(bytes, { headers: { ...always, 'content-type': type } });
}

export function answerNothing(): Response {
  return new Response(null, { status: 404, headers: always });
}
