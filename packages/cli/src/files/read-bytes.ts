import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Attempt, type Failure, misused, notFound } from '../attempt.js';
import type { Context } from '../context.js';

/**
 * No text that is accepted needs more bytes than this in any encoding. Of a larger file, or of a
 * device that never ends, only so many are read, and it is refused as too large.
 */
export const mostBytes = 4_000_000;

/** The bytes of a file or a pipe. */
export function readBytes(path: string, context: Context, most = mostBytes): Attempt<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(resolve(context.folder, path), 'r');
    if (fstatSync(file).isDirectory()) {
      return misused(createDiagnostic('folder-not-file', nowhere, { path }));
    }
    return { value: readAll(file, most) };
  } catch (error) {
    return unusable(path, 'read', error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < most) {
    const chunk = new Uint8Array(65_536);
    const length = readSync(file, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return Buffer.concat(chunks);
}

const actions = {
  read: { zh: '读取', en: 'read' },
  write: { zh: '写入', en: 'write' },
};

const reasons: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['EACCES', { zh: '没有权限', en: 'permission is denied' }],
  ['EPERM', { zh: '没有权限', en: 'permission is denied' }],
  ['EROFS', { zh: '磁盘是只读的', en: 'the disk is read-only' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['ELOOP', { zh: '链接绕回了自身', en: 'its links lead back to themselves' }],
]);

/** Says why a file or folder could not be read or written. */
export function unusable(path: string, action: 'read' | 'write', error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(path);
  const why = reasons.get(code) ?? { zh: code, en: code };
  const words = { action: actions[action], path, why };
  return misused(createDiagnostic('file-not-usable', nowhere, words));
}
