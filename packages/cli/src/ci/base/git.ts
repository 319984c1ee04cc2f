import { execFileSync } from 'node:child_process';

/** More than all texts of a repository of policies have. */
const mostBytes = 1_000_000_000;

/** What git says in a folder; nothing where it refuses. */
export function git(folder: string, args: readonly string[], input = ''): Uint8Array | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      input,
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

export function gitLine(folder: string, args: readonly string[]): string | undefined {
  const said = git(folder, args);
  return said && new TextDecoder().decode(said).replace(/\n$/, '');
}
