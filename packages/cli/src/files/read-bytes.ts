import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Attempt, misused, notFound } from '../attempt.js';
import type { Context } from '../context.js';

/** No text that is accepted needs more bytes than this in any encoding. */
const mostBytes = 8_000_000;

/** The bytes of a file. Of an enormous one only so many that it is refused as too large. */
export function readBytes(path: string, context: Context): Attempt<Uint8Array> {
  const place = resolve(context.folder, path);
  try {
    const { size } = statSync(place);
    if (size > mostBytes) return { value: new Uint8Array(mostBytes).fill(0x20) };
    return { value: readFileSync(place) };
  } catch (error) {
    return unreadable(path, error);
  }
}

const reasons: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['EACCES', { zh: '没有读取权限', en: 'permission is denied' }],
  ['EPERM', { zh: '没有读取权限', en: 'permission is denied' }],
  ['ELOOP', { zh: '链接绕回了自身', en: 'its links lead back to themselves' }],
]);

/** Says why a file or folder could not be read. */
export function unreadable(path: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(path);
  if (code === 'EISDIR') return misused(createDiagnostic('folder-not-file', nowhere, { path }));
  const why = reasons.get(code) ?? { zh: code, en: code };
  return misused(createDiagnostic('file-not-readable', nowhere, { path, why }));
}
