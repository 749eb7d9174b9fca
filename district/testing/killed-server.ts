import { ServerResponse } from 'node:http';
import { startDistrict } from '../district';

/**
 * A district server whose machine fails at the worst point: everything is
 * committed, and not one byte of the answer has left. Given `armed`, it does so
 * at the first batch.
 */
async function main(): Promise<void> {
  const [databaseUrl = '', mode] = process.argv.slice(2);
  const district = await startDistrict({ databaseUrl, port: 0, version: 'test', log: null, connections: 3 });
  if (mode === 'armed') {
    const { prototype } = ServerResponse;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own response below
    const original = prototype.writeHead as (...args: unknown[]) => ServerResponse;
    prototype.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      if (this.req.url === '/v1/append') {
        process.kill(process.pid, 'SIGKILL');
      }
      return original.apply(this, args);
    } as typeof prototype.writeHead;
  }

  process.stdout.write(`${district.url}\n`);
}

void main();
