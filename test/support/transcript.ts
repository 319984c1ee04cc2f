import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expandExample, fencesOf } from './markdown.js';
import { root } from './repository.js';

/** A temporary folder in which commands run; `tiaoli` is on their path. */
export interface CommandFolder {
  readonly path: string;
  /** Runs a line of shell and gives all that it printed, and its exit code if it is not 0. */
  readonly run: (line: string) => Promise<string>;
  readonly write: (name: string, bytes: Uint8Array | string) => void;
  readonly remove: () => void;
}

export function createCommandFolder(): CommandFolder {
  const path = mkdtempSync(join(tmpdir(), 'tiaoli-'));
  const tools = mkdtempSync(join(tmpdir(), 'tiaoli-bin-'));
  const program = join(root, 'packages/cli/bin/tiaoli.js');
  writeFileSync(join(tools, 'tiaoli'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(tools, 'tiaoli'), 0o755);
  const env = {
    PATH: `${tools}:${process.env.PATH ?? ''}`,
    LANG: 'zh_CN.UTF-8',
    TZ: 'Asia/Shanghai',
  };
  return {
    path,
    write: (name, bytes) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), bytes);
    },
    run: async (line) => {
      const { output, code } = await shell(`exec 2>&1\n${line}`, path, env);
      return code === 0 ? output : `${output}[${code}]\n`;
    },
    remove: () => {
      for (const folder of [path, tools]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ran {
  readonly output: string;
  readonly code: number;
}

// Once in very many times a process of Node never ends after all its work is done (a lost wake-up
// in the C library as its threads are joined): such a one is ended, and the command run again.
const mostSeconds = 90;

async function shell(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return (await runOnce(script, cwd, env)) ?? (await runOnce(script, cwd, env)) ?? stuck;
}

const stuck: Ran = { output: `no end after ${mostSeconds} seconds, twice\n`, code: -1 };

/** Nothing where it had to be ended. */
function runOnce(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran | undefined> {
  // A group of its own, so that what the shell started ends with it.
  const child = spawn('sh', ['-c', script], { cwd, env, detached: true });
  child.stdin.end();
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  let isEnded = false;
  const timer = setTimeout(() => {
    isEnded = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, mostSeconds * 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(isEnded ? undefined : { output, code: code ?? -1 });
    });
  });
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/**
 * A page with the output of its commands as they are now. A fence `yaml name.yaml` is a file, a
 * fence `console` holds commands after `$ ` and under each what it prints.
 */
export async function runTranscript(page: string): Promise<string> {
  const folder = createCommandFolder();
  let result = page;
  try {
    for (const { info, text } of fencesOf(page)) {
      const [language, name] = info.split(' ');
      if (language === 'console') {
        const block = await runBlock(text, folder);
        result = result.replace(text, () => block);
      } else if (name !== undefined) {
        folder.write(name, expandExample(text));
      }
    }
  } finally {
    folder.remove();
  }
  return result;
}

async function runBlock(text: string, folder: CommandFolder): Promise<string> {
  const commands = text.split('\n').filter((line) => line.startsWith('$ '));
  const parts: string[] = [];
  for (const command of commands) {
    const output = await folder.run(command.slice(2));
    const shown = output.replaceAll(today.format(new Date()), '<today>');
    parts.push(`${command}\n${shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`}`);
  }
  return parts.join('');
}
