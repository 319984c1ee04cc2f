import { readCases, runCases } from '@tiaoli/cases';
import { hasErrors, type LoadedPolicy, loadPolicyBytes } from 'tiaoli';
import { type Attempt, failed, nothingFound, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { classify } from '../files/classify.js';
import { type FoundFile, findFiles } from '../files/find-files.js';
import { textOf } from '../files/load-file.js';
import { policiesFor } from '../files/policies-for.js';
import { policiesFolder } from '../files/policy-folder.js';
import { readBytes } from '../files/read-bytes.js';
import { repeatedVersions } from '../files/repeated-versions.js';
import { type Finding, findingData, findingsIn, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';

export const check: CommandDefinition = {
  name: 'check',
  summary: 'check',
  usage: '[path…]',
  examples: ['check', 'check policies/old-community-takeover-subsidy', 'check policy.yaml --json'],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--json', say(language, 'jsonOption'))
      .action((paths: readonly string[], options: { readonly json?: true }) =>
        done(run(paths, options.json === true, context)),
      );
  },
};

function run(paths: readonly string[], json: boolean, context: Context): ExitCode {
  const checked = checkFiles(paths.length === 0 ? [policiesFolder] : paths, context);
  if (failed(checked)) return reportFailure(checked, context, json);
  const { files } = checked.value;
  const findings = files.flatMap((file) => file.findings);
  if (json) {
    const { language } = context;
    printJson(context, {
      files: files.map(({ path }) => path),
      diagnostics: findings.map((finding) => findingData(finding, language)),
    });
  } else {
    for (const finding of findings) context.print(`${findingText(finding, context)}\n\n`);
    context.print(`${summary(files, context)}\n`);
  }
  return hasErrors(findings.map(({ diagnostic }) => diagnostic))
    ? exitCodes.findings
    : exitCodes.ok;
}

interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly policy?: LoadedPolicy;
}

const wanted = { zh: '条例或用例', en: 'policy and no case' };

/** Checks policies and files of cases; other files in a folder are passed over. */
export function checkFiles(
  paths: readonly string[],
  context: Context,
): Attempt<{ readonly files: readonly CheckedFile[] }> {
  const found = findFiles(paths, context);
  if (failed(found)) return found;
  const files: CheckedFile[] = [];
  for (const file of found.value) {
    const checked = checkFile(file, context);
    if (failed(checked)) return checked;
    if (checked.value !== undefined) files.push(checked.value);
  }
  if (files.length === 0) return nothingFound(paths, wanted);
  return { value: { files: withRepeated(files) } };
}

/** Adds what can only be seen by looking at all files together. */
function withRepeated(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const repeated = repeatedVersions(
    files.flatMap(({ policy }) => (policy === undefined ? [] : [policy])),
  );
  return files.map((file) => ({
    ...file,
    findings: [...file.findings, ...repeated.filter(({ source }) => source?.name === file.path)],
  }));
}

function checkFile({ path, named }: FoundFile, context: Context): Attempt<CheckedFile | undefined> {
  const bytes = readBytes(path, context);
  if (failed(bytes)) return bytes;
  const kind = classify(textOf(path, bytes.value).source.text);
  if (kind === 'cases') return checkCases(path, bytes.value, context);
  if (kind === 'other' && !named) return { value: undefined };
  const { policy, source, diagnostics } = loadPolicyBytes(bytes.value, { name: path });
  const loaded = policy === undefined ? {} : { policy };
  return { value: { path, findings: findingsIn(source, diagnostics), ...loaded } };
}

/** A case that cannot be run is a mistake in its file; whether it passes is for `test` to say. */
function checkCases(
  path: string,
  bytes: Uint8Array,
  context: Context,
): Attempt<CheckedFile | undefined> {
  const { source: text, diagnostics: encoding } = textOf(path, bytes);
  const { file, source, diagnostics } = readCases(text.text, { name: path });
  const policies = policiesFor([path], context);
  if (failed(policies)) return policies;
  const run = file && runCases(file, policies.value.policies, { language: context.language });
  const found = [
    ...encoding,
    ...diagnostics,
    ...(run === undefined ? [] : run.diagnostics),
    ...(run === undefined ? [] : run.results.flatMap((result) => result.diagnostics)),
  ];
  return { value: { path, findings: findingsIn(source, found) } };
}

export function summary(files: readonly CheckedFile[], { language, paint }: Context): string {
  const count = files.length;
  const head = say(language, count === 1 ? 'checkedFile' : 'checkedFiles', { files: count });
  const severities = files.flatMap(({ findings }) =>
    findings.map(({ diagnostic }) => diagnostic.severity),
  );
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  if (errors + warnings === 0) return head + paint(say(language, 'noFindings'), 'good');
  const parts = [
    counted(errors, 'errorCount', 'errorCountOne'),
    counted(warnings, 'warningCount', 'warningCountOne'),
  ];
  return head + parts.filter((part) => part !== '').join(say(language, 'comma'));

  function counted(
    number: number,
    many: 'errorCount' | 'warningCount',
    one: 'errorCountOne' | 'warningCountOne',
  ): string {
    if (number === 0) return '';
    return number === 1 ? say(language, one) : say(language, many, { count: number });
  }
}
