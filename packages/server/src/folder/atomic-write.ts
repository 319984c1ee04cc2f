import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file of ours that is not in its place yet; a name with a dot is never listed. */
export function isTemporary(name: string): boolean {
  return /^\.tiaoli-[0-9a-f]{16}-/.test(name);
}

/**
 * Puts a text in place whole or not at all: written beside it, flushed, then renamed over it. False
 * where a new file was wanted and somebody made one meanwhile.
 */
export async function writeWhole(place: string, text: string, isNew = false): Promise<boolean> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.tiaoli-${randomBytes(8).toString('hex')}-${basename(place)}`);
  const mode = (await stat(place).catch(() => undefined))?.mode ?? 0o644;
  try {
    await fill(await open(beside, 'wx', mode), text, mode);
    if (isNew && (await isTaken(beside, place))) return false;
    // Nothing happens where the link is made already: both names are of one file.
    await rename(beside, place);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Takes a name only where it is free, which a rename would not ask; some disks know no links. */
async function isTaken(beside: string, place: string): Promise<boolean> {
  try {
    await link(beside, place);
    return false;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EEXIST';
  }
}

async function fill(file: FileHandle, text: string, mode: number): Promise<void> {
  try {
    await file.writeFile(text, 'utf8');
    await file.chmod(mode & 0o777);
    await file.sync();
  } finally {
    await file.close();
  }
}
