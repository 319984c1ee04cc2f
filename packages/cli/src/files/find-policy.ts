import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { isInRange } from '@tiaoli/ir';
import {
  isDate,
  type LoadedPolicy,
  nowhere,
  policyInForce,
  suggestion,
  unknownPolicy,
} from 'tiaoli';
import { type Attempt, failed, misused, notFound, nothingFound, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { knownFolders, type PolicyFile, policyFiles } from './known-policies.js';
import { loadFiles } from './policy-folder.js';

/** The policy that a user means by a file, a folder of versions, or an id, as of a date. */
export function findPolicy(name: string, asOf: string, context: Context): Attempt<LoadedPolicy> {
  if (!isDate(asOf)) return misused(createDiagnostic('as-of-not-a-date', nowhere, { text: asOf }));
  const kind = kindOf(name, context);
  if (kind === 'file') return fromFile(name, context);
  if (kind === 'folder') return fromFolder(name, asOf, context);
  if (/[\\/]|\.ya?ml$/i.test(name)) return notFound(name);
  const [id = '', range = '*'] = name.split('@');
  return byId(id, range, asOf, knownFolders(context), context);
}

function kindOf(name: string, context: Context): 'file' | 'folder' | 'nothing' {
  const found = statSync(resolve(context.folder, name), { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

function fromFile(path: string, context: Context): Attempt<LoadedPolicy> {
  const loaded = loadFiles([{ path, id: '' }], context);
  if (failed(loaded)) return loaded;
  const { policies, broken } = loaded.value;
  const [policy] = policies;
  return policy === undefined ? wrong(broken) : { value: policy };
}

function fromFolder(path: string, asOf: string, context: Context): Attempt<LoadedPolicy> {
  const files = policyFiles([path], context);
  if (failed(files)) return files;
  const ids = [...new Set(files.value.map(({ id }) => id))];
  const [id] = ids;
  if (id === undefined) return nothingFound([path], { zh: '条例', en: 'policy' });
  if (ids.length === 1) return inForce(id, asOf, files.value, context);
  const listed = ids.map((each) => `\`${each}\``).join(' ');
  return misused(createDiagnostic('several-policies-in-folder', nowhere, { path, ids: listed }));
}

function byId(
  id: string,
  range: string,
  asOf: string,
  folders: readonly string[],
  context: Context,
): Attempt<LoadedPolicy> {
  const files = policyFiles(folders, context);
  if (failed(files)) return files;
  if (files.value.some((file) => file.id === id)) {
    return inForce(id, asOf, files.value, context, range);
  }
  return misused(unknownPolicy(files.value, id));
}

/** Only the versions of one policy are loaded: a mistake in another one is no concern of this. */
function inForce(
  id: string,
  asOf: string,
  files: readonly PolicyFile[],
  context: Context,
  range = '*',
): Attempt<LoadedPolicy> {
  const versions = files.filter((file) => file.id === id);
  const loaded = loadFiles(versions, context);
  if (failed(loaded)) return loaded;
  const { policies, broken } = loaded.value;
  if (broken.length > 0) return wrong(broken);
  const named = policies.find(({ version }) => version === range);
  // A version that is named in full is meant whatever the date; what follows says if it was replaced.
  if (named !== undefined) return { value: named };
  const inRange = policies.filter(({ version }) => isInRange(version, range));
  if (inRange.length === 0) return misused(unknownVersion(id, range, policies));
  const { policy, diagnostics } = policyInForce(inRange, id, asOf);
  return policy === undefined ? misused(...diagnostics) : { value: policy };
}

/** The finding that no version of a policy lies in a range. */
export function unknownVersion(
  id: string,
  range: string,
  policies: readonly LoadedPolicy[],
): Diagnostic {
  const known = policies.map(({ version }) => version);
  return createDiagnostic('unknown-policy-version', nowhere, {
    id,
    version: range,
    known: known.map((each) => `\`${each}\``).join(' '),
    suggestion: suggestion(didYouMean(range, known)),
  });
}
