import { runCases } from '@tiaoli/cases';
import type { Language } from '@tiaoli/diagnostics';
import { classify, type FileKind } from '@tiaoli/language-service';
import { readRegister } from '@tiaoli/sources';
import { checkVersions, hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed, nothingFound, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type FoundFile, findFiles, isSheet } from '../files/find-files.js';
import { policiesFolder } from '../files/known-policies.js';
import { readTextFile, textOf } from '../files/load-file.js';
import { type LoadedTogether, loadTogether } from '../files/load-together.js';
import { policiesAround } from '../files/policies-around.js';
import { policiesFor } from '../files/policies-for.js';
import { readBytes } from '../files/read-bytes.js';
import { readCaseFile } from '../files/read-case-file.js';
import { readTracedAround, traceRead } from '../files/read-traced.js';
import { type Finding, findingData, findingsIn, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { numbersData, numbersText } from '../output/numbers-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const check: CommandDefinition = {
  name: 'check',
  summary: 'check',
  usage: '[path…]',
  examples: [
    'check',
    'check policies/old-community-takeover-subsidy',
    'check policy.yaml --json',
    'check policy.yaml --explain-numbers',
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage'],
  build: (command, context, done) => {
    command.argument('[path...]', say(context.language, 'pathsArgument'));
    addOptions(command, context, 'explainNumbers', 'json').action(
      (paths: readonly string[], options: CheckOptions) => done(run(paths, options, context)),
    );
  },
};

interface CheckOptions {
  readonly json?: boolean;
  readonly explainNumbers?: boolean;
}

function run(
  paths: readonly string[],
  { json = false, explainNumbers = false }: CheckOptions,
  context: Context,
): ExitCode {
  const checked = checkFiles(paths.length === 0 ? [policiesFolder] : paths, context);
  if (failed(checked)) return reportFailure(checked, context, json);
  const { files } = checked.value;
  const findings = files.flatMap((file) => file.findings);
  if (json) {
    const { language } = context;
    printJson(context, {
      files: files.map(({ path }) => path),
      diagnostics: findings.map((finding) => findingData(finding, language)),
      open: openParameters(files),
      ...(explainNumbers ? { numbers: files.flatMap(numbersData) } : {}),
    });
  } else {
    for (const finding of findings) context.print(`${findingText(finding, context)}\n\n`);
    if (explainNumbers) for (const file of files) context.print(numbersText(file, context));
    context.print(`${summary(files, context)}\n`);
  }
  return hasErrors(findings.map(({ diagnostic }) => diagnostic))
    ? exitCodes.findings
    : exitCodes.ok;
}

export interface CheckedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly findings: readonly Finding[];
  readonly policy?: LoadedPolicy;
}

const wanted = { zh: '条例、用例或条款登记册', en: 'policy, no case and no register' };

/** Checks policies, files of cases and registers; other files in a folder are passed over. */
export function checkFiles(
  paths: readonly string[],
  context: Context,
): Attempt<{ readonly files: readonly CheckedFile[] }> {
  const listed = findFiles(paths, context, { sheets: true });
  if (failed(listed)) return listed;
  const loaded = loadPoliciesAmong(listed.value, context);
  if (failed(loaded)) return loaded;
  const files: CheckedFile[] = [];
  for (const file of listed.value) {
    const checked = checkFile(file, loaded.value.results, context);
    if (failed(checked)) return checked;
    if (checked.value !== undefined) files.push(checked.value);
  }
  if (files.length === 0) return nothingFound(paths, wanted);
  files.push(...filesElsewhere(loaded.value));
  const found = withTraced(withVersions(files, context), paths, context);
  return failed(found) ? found : { value: { files: found.value } };
}

/**
 * Adds what citations and registers say of each other, wherever the other ones lie. What is known
 * to be wrong with a source is nothing to mend in these files: `sources` lists it.
 */
function withTraced(
  files: readonly CheckedFile[],
  paths: readonly string[],
  context: Context,
): Attempt<readonly CheckedFile[]> {
  const concerned = files.some(
    ({ kind, policy }) =>
      kind === 'register' || policy?.core.sources.some(({ register }) => register !== undefined),
  );
  if (!concerned) return { value: files };
  const read = readTracedAround(paths, context);
  if (failed(read)) return read;
  const { findings } = traceRead(read.value);
  return {
    value: files.map((file) => ({
      ...file,
      findings: [
        ...file.findings,
        ...findings.filter(
          ({ source, diagnostic }) =>
            source.name === file.path && diagnostic.severity !== 'information',
        ),
      ],
    })),
  };
}

/** Adds what can only be seen by looking at all versions and policies together. */
function withVersions(files: readonly CheckedFile[], context: Context): readonly CheckedFile[] {
  const policies = files.flatMap(({ policy }) => (policy === undefined ? [] : [policy]));
  if (policies.length === 0) return files;
  const found = checkVersions(policiesAround(policies, context));
  return files.map((file) => {
    const own = found.filter(({ policy: { source } }) => source.name === file.path);
    const more = own.map(({ policy: { source }, diagnostic }) => ({ source, diagnostic }));
    return { ...file, findings: [...file.findings, ...more] };
  });
}

/** The policies among files, each with those that it uses. */
function loadPoliciesAmong(files: readonly FoundFile[], context: Context): Attempt<LoadedTogether> {
  const paths: string[] = [];
  for (const { path, named } of files) {
    if (isSheet(path)) continue;
    const text = readTextFile(path, context);
    if (failed(text)) return text;
    const kind = classify(text.value.source.text);
    if (kind === 'policy' || (kind === 'other' && named)) paths.push(path);
  }
  return loadTogether(paths, context);
}

/** What is wrong with a policy that is used is told at its own place, asked for or not. */
function filesElsewhere({ elsewhere }: LoadedTogether): readonly CheckedFile[] {
  const paths = new Set(elsewhere.map(({ source }) => source?.name ?? ''));
  return [...paths].map((path) => ({
    path,
    kind: 'policy',
    findings: elsewhere.filter(({ source }) => source?.name === path),
  }));
}

function checkFile(
  { path, named }: FoundFile,
  results: LoadedTogether['results'],
  context: Context,
): Attempt<CheckedFile | undefined> {
  const bytes = readBytes(path, context);
  if (failed(bytes)) return bytes;
  const kind = isSheet(path) ? 'cases' : classify(textOf(path, bytes.value).source.text);
  if (kind === 'cases') return checkCases(path, bytes.value, context);
  if (kind === 'register') return { value: checkRegister(path, bytes.value) };
  if (kind === 'other' && !named) return { value: undefined };
  const result = results.get(path);
  if (result === undefined) return { value: undefined };
  const { policy, source, diagnostics } = result;
  const loaded = policy === undefined ? {} : { policy };
  return { value: { path, kind: 'policy', findings: findingsIn(source, diagnostics), ...loaded } };
}

function checkRegister(path: string, bytes: Uint8Array): CheckedFile {
  const { source: text, diagnostics: encoding } = textOf(path, bytes);
  const { source, diagnostics } = readRegister(text.text, { name: path });
  return { path, kind: 'register', findings: findingsIn(source, [...encoding, ...diagnostics]) };
}

/** A case that cannot be run is a mistake in its file; whether it passes is for `test` to say. */
function checkCases(
  path: string,
  bytes: Uint8Array,
  context: Context,
): Attempt<CheckedFile | undefined> {
  const { source: text, diagnostics: encoding } = textOf(path, bytes);
  const policies = policiesFor([path], context);
  if (failed(policies)) return policies;
  const read = readCaseFile(text, policies.value.policies, context);
  if (failed(read)) return read;
  const { file, source, diagnostics } = read.value;
  const run = file && runCases(file, policies.value.policies, { language: context.language });
  const found = [
    ...encoding,
    ...diagnostics,
    ...(run === undefined ? [] : run.diagnostics),
    ...(run === undefined ? [] : run.results.flatMap((result) => result.diagnostics)),
  ];
  return { value: { path, kind: 'cases', findings: findingsIn(source, found) } };
}

const counts = [
  ['error', 'errorCount', 'errorCountOne'],
  ['warning', 'warningCount', 'warningCountOne'],
  ['information', 'noteCount', 'noteCountOne'],
] as const;

export function summary(files: readonly CheckedFile[], { language, paint }: Context): string {
  const count = files.length;
  const head = say(language, count === 1 ? 'checkedFile' : 'checkedFiles', { files: count });
  const severities = files.flatMap(({ findings }) =>
    findings.map(({ diagnostic }) => diagnostic.severity),
  );
  const parts = counts.flatMap(([severity, many, one]) => {
    const number = severities.filter((each) => each === severity).length;
    if (number === 0) return [];
    return [number === 1 ? say(language, one) : say(language, many, { count: number })];
  });
  const open = openText(files, language);
  if (parts.length === 0) return `${head}${paint(say(language, 'noFindings'), 'good')}${open}`;
  return `${head}${parts.join(say(language, 'comma'))}${open}`;
}

/** What policies leave open is no mistake, but whoever publishes them should see it. */
function openText(files: readonly CheckedFile[], language: Language): string {
  const names = openParameters(files).map(({ policy, name }) => `${policy} ${name}`);
  if (names.length === 0) return '';
  const words = { count: names.length, names: names.join(say(language, 'comma')) };
  return say(language, names.length === 1 ? 'openParameterOne' : 'openParameters', words);
}

function openParameters(files: readonly CheckedFile[]) {
  return files.flatMap(({ policy }) =>
    (policy?.core.inputs ?? []).flatMap(({ name, open }) =>
      open === undefined || policy === undefined
        ? []
        : [{ policy: policy.id, version: policy.version, name, reason: open.reason }],
    ),
  );
}
