import { type CaseFile, type CaseResult, type CaseRun, runCases } from '@tiaoli/cases';
import { type Diagnostic, type Language, positionAt, type SourceText } from '@tiaoli/diagnostics';
import { classify } from '@tiaoli/language-service';
import { hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed, nothingFound, reportFailure, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import {
  type CoverageOptions,
  leastOf,
  measureCoverage,
  measuredText,
  wantsCoverage,
} from '../coverage/measure.js';
import { writePage } from '../coverage/write-page.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findFiles, isSheet } from '../files/find-files.js';
import { policiesFolder } from '../files/known-policies.js';
import { readTextFile } from '../files/load-file.js';
import { policiesFor } from '../files/policies-for.js';
import { readCaseFile } from '../files/read-case-file.js';
import { misuse } from '../misuse.js';
import { type CaseTextOptions, caseText } from '../output/case-text.js';
import { findingData, findingsIn, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const test: CommandDefinition = {
  name: 'test',
  summary: 'test',
  usage: '[path…]',
  examples: [
    'test',
    'test policies/property-credit-rating',
    'test cases/boundaries.yaml --json',
    'test --coverage --min 90',
  ],
  exitCodes: ['exitOk', 'exitFailed', 'exitUncovered', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--verbose', say(language, 'verboseOption'))
      .option('--coverage', say(language, 'coverageOption'))
      .option('--min <percent>', say(language, 'minOption'))
      .option('--coverage-html <file>', say(language, 'htmlOption'));
    addOptions(command, context, 'json').action((paths: readonly string[], options: Options) =>
      done(run(paths, options, context)),
    );
  },
};

interface Options extends CoverageOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

function run(paths: readonly string[], options: Options, context: Context): ExitCode {
  const { json = false, verbose = false, min = '' } = options;
  const least = leastOf(options);
  if (least === 'wrong') return misuse(context, say(context.language, 'wrongMin', { text: min }));
  const ran = runFiles(paths.length === 0 ? [policiesFolder] : paths, context);
  if (failed(ran)) return reportFailure(ran, context, json);
  const { files, policies } = ran.value;
  const totals = totalsOf(files);
  const isMeasured = wantsCoverage(options);
  const measured = isMeasured ? measureCoverage(policies, files, least) : [];
  const { coverageHtml: page } = options;
  const written = page === undefined ? undefined : writePage(page, measured, context);
  if (written !== undefined && failed(written)) return reportFailure(written, context, json);
  if (json) {
    const coverage = isMeasured ? { coverage: measured.map((each) => each.coverage) } : {};
    printJson(context, {
      files: files.map((file) => fileData(file, context)),
      ...totals,
      ...coverage,
    });
  } else {
    if (isMeasured) context.print(measuredText(measured, options, context));
    context.print(filesText(files, context, { verbose }));
  }
  const isEnough = measured.every(({ isBelow }) => !isBelow);
  return totals.failed === 0 && isEnough ? exitCodes.ok : exitCodes.findings;
}

/** A file of cases and what came of it. */
export interface RanFile {
  readonly path: string;
  readonly source: SourceText;
  /** Findings about the file, not about one case. */
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly CaseResult[];
  /** The file as read and run, where it could be read. */
  readonly file?: CaseFile;
  readonly run?: CaseRun;
}

/** Files of cases that were run, and all versions of their policies. */
export interface Ran {
  readonly files: readonly RanFile[];
  readonly policies: readonly LoadedPolicy[];
}

/** Runs all cases among paths; a policy that cannot be loaded stops everything. */
export function runFiles(paths: readonly string[], context: Context): Attempt<Ran> {
  const texts = readCaseTexts(paths, context);
  if (failed(texts)) return texts;
  if (texts.value.length === 0) return nothingFound(paths, { zh: '用例', en: 'case' });
  const policies = policiesFor(
    texts.value.map(({ name }) => name),
    context,
  );
  if (failed(policies)) return policies;
  const { policies: loaded, broken } = policies.value;
  if (broken.length > 0) return wrong(broken);
  const files: RanFile[] = [];
  for (const text of texts.value) {
    const ran = runFile(text, loaded, context);
    if (failed(ran)) return ran;
    files.push(ran.value);
  }
  return { value: { files, policies: loaded } };
}

/** The files among paths that hold cases. */
export function readCaseTexts(
  paths: readonly string[],
  context: Context,
): Attempt<readonly SourceText[]> {
  const found = findFiles(paths, context, { sheets: true });
  if (failed(found)) return found;
  const texts: SourceText[] = [];
  for (const { path, named } of found.value) {
    const text = readTextFile(path, context);
    if (failed(text)) return text;
    const { source, diagnostics } = text.value;
    if (hasErrors(diagnostics)) return wrong(findingsIn(source, diagnostics));
    if (named || isSheet(path) || classify(source.text) === 'cases') texts.push(source);
  }
  return { value: texts };
}

/** Runs the cases of one file. */
export function runFile(
  text: SourceText,
  policies: readonly LoadedPolicy[],
  context: Context,
): Attempt<RanFile> {
  const read = readCaseFile(text, policies, context);
  if (failed(read)) return read;
  const { file, source, diagnostics } = read.value;
  const path = text.name;
  if (file === undefined) return { value: { path, source, diagnostics, results: [] } };
  const run = runCases(file, policies, { language: context.language });
  const found = [...diagnostics, ...run.diagnostics];
  return { value: { path, source, diagnostics: found, results: run.results, file, run } };
}

/** An error in a file counts as one failure, so that no file can hide its cases. */
export function totalsOf(files: readonly RanFile[]) {
  const results = files.flatMap((file) => file.results);
  const count = (wanted: CaseResult['status']): number =>
    results.filter(({ status }) => status === wanted).length;
  const damaged = files.filter(({ diagnostics }) => hasErrors(diagnostics)).length;
  return {
    passed: count('passed'),
    failed: count('failed') + count('invalid') + damaged,
    unconfirmed: count('unconfirmed'),
  };
}

/** The cases that did not pass, and the closing line that other programs read. */
export function filesText(
  files: readonly RanFile[],
  context: Context,
  options: CaseTextOptions = {},
): string {
  const parts = files.flatMap(({ path, source, diagnostics, results }) => [
    ...findingsIn(source, diagnostics).map((finding) => `${findingText(finding, context)}\n\n`),
    ...results.map((result) => caseText(path, source, result, context, options)),
  ]);
  const { language, paint } = context;
  const totals = totalsOf(files);
  // Other programs read the English line, so it comes last in every language.
  const lines = [...new Set([language, 'en'] as const)].map((each) =>
    paint(totalsText(each, totals), totals.failed === 0 ? 'good' : 'error'),
  );
  return `${parts.join('')}${lines.join('\n')}\n`;
}

function totalsText(language: Language, totals: ReturnType<typeof totalsOf>): string {
  const { unconfirmed: count } = totals;
  const more = count === 0 ? '' : say(language, 'testUnconfirmed', { count });
  return `${say(language, 'testTotals', totals)}${more}`;
}

function fileData({ path, source, diagnostics, results }: RanFile, { language }: Context) {
  const data = (found: readonly Diagnostic[]) =>
    findingsIn(source, found).map((finding) => findingData(finding, language));
  return {
    path,
    diagnostics: data(diagnostics),
    cases: results.map(({ span, diagnostics: found, ...result }) => ({
      ...result,
      line: positionAt(source, span.start).line,
      diagnostics: data(found),
    })),
  };
}
