import diagnostics from 'node:diagnostics_channel';

type Channel = ReturnType<typeof diagnostics.channel>;
type Loose = { tracingChannel?: unknown; channel: (name: string) => Channel };

const stages = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;

/**
 * Node before 18.19, as Electron 25 carries it, has no `tracingChannel`, which
 * Fastify asks for when it is loaded. Nobody listens to these channels here, so
 * the traced functions are simply called.
 */
const loose = diagnostics as unknown as Loose;
loose.tracingChannel ??= (name: string) => ({
  ...Object.fromEntries(stages.map((stage) => [stage, loose.channel(`tracing:${name}:${stage}`)])),
  hasSubscribers: false,
  subscribe: () => undefined,
  unsubscribe: () => true,
  traceSync: (work: (...args: unknown[]) => unknown, _context: unknown, self: unknown, ...args: unknown[]) =>
    Reflect.apply(work, self, args),
  tracePromise: async (work: (...args: unknown[]) => unknown, _context: unknown, self: unknown, ...args: unknown[]) =>
    Reflect.apply(work, self, args),
  traceCallback: (
    work: (...args: unknown[]) => unknown,
    _position: number,
    _context: unknown,
    self: unknown,
    ...args: unknown[]
  ) => Reflect.apply(work, self, args),
});
