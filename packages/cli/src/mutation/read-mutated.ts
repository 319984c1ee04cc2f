import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInRange } from '@tiaoli/ir';
import { type LoadedPolicy, unknownPolicy } from 'tiaoli';
import { type Attempt, failed, misused, nothingFound, wrong } from '../attempt.js';
import { type RanFile, readCaseTexts, runFile } from '../commands/test.js';
import type { Context } from '../context.js';
import { unknownVersion } from '../files/find-policy.js';
import {
  knownFolders,
  type PolicyFile,
  policiesFolder,
  policyFiles,
} from '../files/known-policies.js';
import { policiesFor } from '../files/policies-for.js';
import { loadFiles } from '../files/policy-folder.js';

/** Versions to be changed, all versions of their policies, and the cases that were run on them. */
export interface Mutated {
  readonly policies: readonly LoadedPolicy[];
  readonly versions: readonly LoadedPolicy[];
  readonly files: readonly RanFile[];
}

/** Reads what a user means by a policy, and the cases about it. */
export function readMutated(
  name: string | undefined,
  casePaths: readonly string[],
  context: Context,
): Attempt<Mutated> {
  const chosen = chosenFiles(name ?? policiesFolder, context);
  if (failed(chosen)) return chosen;
  const loaded = loadFiles(chosen.value, context);
  if (failed(loaded)) return loaded;
  const { policies, broken } = loaded.value;
  if (broken.length > 0) return wrong(broken);
  const paths = casePaths.length > 0 ? casePaths : casesBeside(chosen.value, context);
  if (paths.length === 0) return nothingFound([name ?? policiesFolder], { zh: '用例', en: 'case' });
  const texts = readCaseTexts(paths, context);
  if (failed(texts)) return texts;
  const around = policiesFor(
    texts.value.map((each) => each.name),
    context,
  );
  if (failed(around)) return around;
  const versions = withOthers(policies, around.value.policies);
  const files: RanFile[] = [];
  for (const text of texts.value) {
    const ran = runFile(text, versions, context);
    if (failed(ran)) return ran;
    files.push(ran.value);
  }
  return { value: { policies, versions, files } };
}

function chosenFiles(name: string, context: Context): Attempt<readonly PolicyFile[]> {
  const found = statSync(resolve(context.folder, name), { throwIfNoEntry: false });
  if (found !== undefined || /[\\/]|\.ya?ml$/i.test(name)) {
    const files = policyFiles([name], context);
    if (failed(files) || files.value.length > 0) return files;
    return nothingFound([name], { zh: '条例', en: 'policy' });
  }
  const [id = '', range = '*'] = name.split('@');
  const known = policyFiles(knownFolders(context), context);
  if (failed(known)) return known;
  const files = known.value.filter((file) => file.id === id);
  if (files.length === 0) return misused(unknownPolicy(known.value, id));
  const loaded = loadFiles(files, context);
  if (failed(loaded)) return loaded;
  const { policies, broken } = loaded.value;
  if (broken.length > 0) return wrong(broken);
  const inRange = policies.filter(({ version }) => isInRange(version, range));
  if (inRange.length === 0) return misused(unknownVersion(id, range, policies));
  const wanted = new Set(inRange.map(({ source }) => source.name));
  return { value: files.filter(({ path }) => wanted.has(path)) };
}

/** The folders of cases beside the files of policies. */
export function casesBeside(files: readonly PolicyFile[], { folder }: Context): readonly string[] {
  const places = new Set(files.map(({ path }) => join(dirname(path), 'cases')));
  return [...places].filter((place) => existsSync(resolve(folder, place)));
}

/** All versions of the policies: those that were chosen, and the others that lie around them. */
export function withOthers(
  chosen: readonly LoadedPolicy[],
  around: readonly LoadedPolicy[],
): readonly LoadedPolicy[] {
  const known = new Set(chosen.map(({ id, version }) => `${id}@${version}`));
  return [...chosen, ...around.filter(({ id, version }) => !known.has(`${id}@${version}`))];
}
