import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type CheckedLock,
  type CheckedVersion,
  checkLock,
  type Lock,
  readLock,
} from '@tiaoli/comparison';
import { type Bilingual, createDiagnostic } from '@tiaoli/diagnostics';
import { hasErrors, type LoadResult, nowhere } from 'tiaoli';
import { type Attempt, failed, misused, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { readTextFile } from '../files/load-file.js';
import type { Finding } from '../output/finding.js';

/** Where a lock lies where nobody says so: in the folder of the policies. */
export const lockName = 'tiaoli.lock.json';

export function lockPath(
  paths: readonly string[],
  file: string | undefined,
  context: Context,
): string {
  if (file !== undefined) return file;
  const [first = '.'] = paths;
  const isFile = /\.ya?ml$/i.test(first);
  const folder = isFile ? dirname(first) : first;
  // A policy's own folder lies in the folder of all, which has the lock.
  const places = [folder, dirname(folder), dirname(dirname(folder))];
  const found = places.find((place) => existsSync(resolve(context.folder, place, lockName)));
  return join(found ?? folder, lockName);
}

/** What a lock file holds; nothing where it is not there yet. */
export function readLockFile(path: string, context: Context): Attempt<Lock> {
  if (!existsSync(resolve(context.folder, path))) return { value: new Map() };
  const text = readTextFile(path, context);
  if (failed(text)) return text;
  const lock = hasErrors(text.value.diagnostics) ? undefined : readLock(text.value.source.text);
  if (lock !== undefined) return { value: lock };
  const { exitCode: _, ...unreadable } = misused(
    createDiagnostic('lock-unreadable', nowhere, { path }),
  );
  return wrong(unreadable.findings);
}

/** Policies against their lock; of those that were not asked for nothing is said. */
export function checkPolicies(lock: Lock, loaded: readonly LoadResult[]): CheckedLock {
  const policies = loaded.flatMap(({ policy }) => (policy === undefined ? [] : [policy]));
  const ids = new Set(policies.map(({ id }) => id));
  const asked = new Map([...lock].filter(([key]) => ids.has(key.split('@')[0] ?? '')));
  return checkLock(asked, policies);
}

/** What is wrong with published versions, and which are not locked. */
export function lockFindings(
  { versions, gone }: CheckedLock,
  loaded: readonly LoadResult[],
): readonly Finding[] {
  return [
    ...versions.flatMap((version) => findingOf(version, loaded)),
    ...gone.map((version) => ({
      diagnostic: createDiagnostic('published-version-gone', nowhere, { version }),
    })),
  ];
}

function findingOf(
  { key, policy, state }: CheckedVersion,
  loaded: readonly LoadResult[],
): readonly Finding[] {
  if (state.kind === 'kept') return [];
  const { source } = policy;
  const syntax = loaded.find((each) => each.policy === policy)?.syntax;
  const span = syntax?.version?.span ?? { start: 0, end: 0 };
  const diagnostic =
    state.kind === 'new'
      ? createDiagnostic('version-not-locked', span, { version: key })
      : createDiagnostic('published-version-changed', span, {
          version: key,
          parts: partsWords(state.parts),
        });
  return [{ diagnostic, source }];
}

const kinds: Readonly<Record<string, Bilingual>> = {
  policy: { zh: '条例', en: 'the policy' },
  enumeration: { zh: '枚举', en: 'enumeration' },
  entity: { zh: '实体', en: 'entity' },
  input: { zh: '输入', en: 'input' },
  parameter: { zh: '参数', en: 'parameter' },
  rule: { zh: '规则', en: 'rule' },
};

/** How many pieces a message names. */
const mostNamed = 6;

function partsWords(parts: readonly string[]): Bilingual {
  const named = parts.slice(0, mostNamed).map((part) => {
    const words = part.split(' ');
    const place = words.findIndex((word) => Object.hasOwn(kinds, word));
    const kind = kinds[words[place] ?? ''];
    const before = words.slice(0, place).join(' ');
    const name = words.slice(place + 1).join(' ');
    const said = (language: 'zh' | 'en') =>
      [before, kind?.[language], name].filter(Boolean).join(' ');
    return { zh: said('zh'), en: said('en') };
  });
  const more = parts.length > mostNamed ? { zh: '等', en: ' and more' } : { zh: '', en: '' };
  return {
    zh: `${named.map(({ zh }) => zh).join('、')}${more.zh}`,
    en: `${named.map(({ en }) => en).join(', ')}${more.en}`,
  };
}
