import { execFile } from 'node:child_process';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { outDir, projectRoot } from './project';

const run = promisify(execFile);
const compilers = ['cc', 'gcc', 'clang'];

/** Compiles the recorder that is preloaded into a hub; null where there is no Linux or no C compiler. */
export async function compileRecorder(): Promise<string | null> {
  const compiler = process.platform === 'linux' ? await findCompiler() : null;
  if (compiler === null) {
    return null;
  }

  await mkdir(outDir, { recursive: true });
  const output = join(outDir, 'recorder.so');
  // Several drills may compile at once; a half-written library must never be loaded.
  const part = `${output}.${process.pid}`;
  const source = join(projectRoot, 'bench/faults/power-loss/recorder.c');
  await run(compiler, ['-shared', '-fPIC', '-O2', '-Wall', '-o', part, source, '-ldl', '-lpthread']);
  await rename(part, output);
  return output;
}

async function findCompiler(): Promise<string | null> {
  for (const compiler of compilers) {
    const isThere = await run(compiler, ['--version']).then(
      () => true,
      () => false,
    );
    if (isThere) {
      return compiler;
    }
  }

  return null;
}
