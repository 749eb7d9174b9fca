import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{build,core,hub,district,electron,renderer,migrations,standards,bench}/**/*.test.{ts,tsx,mjs}'],
    // A process for each file: sqlite3's addon is not shared between threads.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A test left with .only would hide all others.
    allowOnly: !process.env['CI'],
  },
});
