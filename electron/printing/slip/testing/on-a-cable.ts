import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Cable = Readonly<{ path: string; unplug: () => Promise<void> }>;

/** A terminal of the system's own stands for the cable: a device file both ways, with the printer's port at its other end. */
const program = `
import os, pty, select, socket, sys, tty
master, slave = pty.openpty()
tty.setraw(slave)
printer = socket.create_connection((sys.argv[1], int(sys.argv[2])))
print(os.ttyname(slave), flush=True)
while True:
    for ready in select.select([master, printer], [], [])[0]:
        data = os.read(master, 4096) if ready is master else printer.recv(4096)
        if not data:
            sys.exit(0)
        if ready is master:
            printer.sendall(data)
        else:
            os.write(master, data)
`;

export async function plugIn({ host, port }: Readonly<{ host: string; port: number }>): Promise<Cable> {
  const child = spawn('python3', ['-c', program, host, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [path] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    path: path.toString('utf8').trim(),
    unplug: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
