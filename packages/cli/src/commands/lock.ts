import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckedLock, type CheckedVersion, type Lock, lockText } from '@tiaoli/comparison';
import { hasErrors } from 'tiaoli';
import { failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { loadAgainst } from '../diff/load-sides.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { loadAmong } from '../files/load-among.js';
import { checkPolicies, lockFindings, lockPath, readLockFile } from '../lock/lock-policies.js';
import { findingData, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { say, type TextKey } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { compareSides } from './diff.js';
import { addOptions } from './options.js';
import { splitNames } from './question.js';

export const lock: CommandDefinition = {
  name: 'lock',
  summary: 'lock',
  usage: '[path…]',
  examples: ['lock', 'lock --check', 'lock policies/property-credit-rating --against main'],
  exitCodes: ['exitOk', 'exitLock', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--check', say(language, 'checkLockOption'))
      .option('--file <file>', say(language, 'lockFileOption'))
      .option('--against <revision>', say(language, 'lockAgainstOption'))
      .option('--reissue <versions>', say(language, 'reissueOption'));
    addOptions(command, context, 'json').action(
      async (paths: readonly string[], options: Options) =>
        done(await run(paths, options, context)),
    );
  },
};

interface Options {
  readonly check?: boolean;
  readonly file?: string;
  readonly against?: string;
  readonly reissue?: string;
  readonly json?: boolean;
}

/** What became of a version, for the user. */
interface Step {
  readonly key: TextKey;
  readonly version: string;
}

async function run(
  given: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { json = false, check = false } = options;
  const paths = given.length === 0 ? [policiesFolder] : given;
  const loaded = loadAmong(paths, context);
  if (failed(loaded)) return reportFailure(loaded, context, json);
  const path = lockPath(paths, options.file, context);
  const known = readLockFile(path, context);
  if (failed(known)) return reportFailure(known, context, json);
  const found = checkPolicies(known.value, loaded.value);
  const settled = check ? found : await withoutAccepted(found, options, context);
  const findings = lockFindings(settled, loaded.value).filter(
    ({ diagnostic }) => check || hasErrors([diagnostic]),
  );
  const isBroken = hasErrors(findings.map(({ diagnostic }) => diagnostic));
  const steps = check || isBroken ? [] : stepsOf(found, options);
  if (!check && !isBroken) {
    const text = lockText(lockedNow(known.value, found));
    writeFileSync(resolve(context.folder, path), text);
  }
  if (json) {
    const { language } = context;
    printJson(context, {
      file: path,
      steps: steps.map(({ key, version }) => ({ version, words: say(language, key, { version }) })),
      diagnostics: findings.map((finding) => findingData(finding, language)),
    });
  } else {
    for (const finding of findings) context.print(`${findingText(finding, context)}\n\n`);
    for (const { key, version } of steps)
      context.print(`${say(context.language, key, { version })}\n`);
    const count = found.versions.filter(({ state }) => state.kind === 'kept').length;
    if (!isBroken && count > 0) context.print(`${say(context.language, 'lockWhole', { count })}\n`);
  }
  return isBroken ? exitCodes.findings : exitCodes.ok;
}

/** Without the changes that may be locked: asked for by name, or proved to change no result. */
async function withoutAccepted(
  { versions, gone }: CheckedLock,
  { reissue = '', against }: Options,
  context: Context,
): Promise<CheckedLock> {
  const named = new Set(splitNames(reissue));
  const left: CheckedVersion[] = [];
  for (const version of versions) {
    const isAccepted =
      version.state.kind !== 'changed' ||
      named.has(version.key) ||
      (against !== undefined && (await decidesTheSame(version, against, context)));
    if (!isAccepted) left.push(version);
  }
  return { versions: left, gone: gone.filter((key) => !named.has(key)) };
}

/** How long a proof that two texts decide the same may take. */
const mostMilliseconds = 60_000;

async function decidesTheSame(
  { policy }: CheckedVersion,
  revision: string,
  context: Context,
): Promise<boolean> {
  const sides = loadAgainst(policy.source.name, revision, context);
  if (failed(sides)) return false;
  const { classification } = await compareSides(sides.value, mostMilliseconds);
  return classification.class === 'none' && classification.isProved;
}

function stepsOf({ versions, gone }: CheckedLock, { reissue = '' }: Options): readonly Step[] {
  const named = new Set(splitNames(reissue));
  return [
    ...versions.flatMap(({ key: version, state }): Step[] => {
      if (state.kind === 'new') return [{ key: 'lockAdded', version }];
      if (state.kind === 'changed') {
        return [{ key: named.has(version) ? 'lockReissued' : 'lockProved', version }];
      }
      return state.isTextSame ? [] : [{ key: 'lockReworded', version }];
    }),
    ...gone.map((version): Step => ({ key: 'lockDropped', version })),
  ];
}

function lockedNow(known: Lock, { versions, gone }: CheckedLock): Lock {
  const now = new Map(known);
  for (const key of gone) now.delete(key);
  for (const { key, locked } of versions) now.set(key, locked);
  return now;
}
