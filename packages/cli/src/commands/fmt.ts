import type { SourceText } from '@tiaoli/diagnostics';
import { classify } from '@tiaoli/language-service';
import { mendTyping, type PrintPolicyOptions, printPolicy } from '@tiaoli/printer';
import { hasErrors } from 'tiaoli';
import { type Attempt, failed, nothingFound, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findFiles } from '../files/find-files.js';
import { policiesFolder } from '../files/known-policies.js';
import { textOf } from '../files/load-file.js';
import { readBytes } from '../files/read-bytes.js';
import { writeAtomically } from '../files/write-atomically.js';
import { isChoice, misuse } from '../misuse.js';
import { type Finding, findingData, findingsIn, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { say, type TextKey } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

interface FmtOptions {
  readonly check?: true;
  readonly keywords?: string;
  readonly json?: true;
}

export const fmt: CommandDefinition = {
  name: 'fmt',
  summary: 'fmt',
  usage: '[path…]',
  examples: ['fmt', 'fmt policies --check', 'fmt policy.yaml --keywords en'],
  exitCodes: ['exitOk', 'exitNotCanonical', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--check', say(language, 'fmtCheckOption'))
      .option('--keywords <zh|en>', say(language, 'keywordsOption'));
    addOptions(command, context, 'json').action((paths: readonly string[], options: FmtOptions) =>
      done(run(paths, options, context)),
    );
  },
};

type Status = 'unchanged' | 'written' | 'notCanonical' | 'refused' | 'casesKept' | 'registerKept';

interface FormattedFile {
  readonly path: string;
  readonly status: Status;
  readonly findings: readonly Finding[];
  /** Places mended that were mistyped: full-width signs, tabs, missing blanks. */
  readonly mended?: number;
}

interface Style {
  readonly check: boolean;
  readonly keywords?: 'zh' | 'en';
}

function run(paths: readonly string[], options: FmtOptions, context: Context): ExitCode {
  const json = options.json === true;
  const keywords = isChoice('--keywords', options.keywords ?? 'zh', ['zh', 'en']);
  if (keywords.choice === undefined) return misuse(context, keywords.sentence(context));
  const asked = options.keywords === undefined ? {} : { keywords: keywords.choice };
  const style = { check: options.check === true, ...asked };
  const formatted = formatFiles(paths.length === 0 ? [policiesFolder] : paths, style, context);
  if (failed(formatted)) return reportFailure(formatted, context, json);
  const files = formatted.value;
  for (const { path, mended } of files) {
    if (mended === undefined) continue;
    const remark = say(context.language, 'mended', { path, count: String(mended) });
    context.remark(`${remark}\n`);
  }
  if (json) printJson(context, { files: files.map((file) => fileData(file, context)) });
  else context.print(filesText(files, context));
  const fine = files.every(({ status }) => status !== 'notCanonical' && status !== 'refused');
  return fine ? exitCodes.ok : exitCodes.findings;
}

function formatFiles(
  paths: readonly string[],
  style: Style,
  context: Context,
): Attempt<readonly FormattedFile[]> {
  const found = findFiles(paths, context);
  if (failed(found)) return found;
  const files: FormattedFile[] = [];
  for (const { path, named } of found.value) {
    const bytes = readBytes(path, context);
    if (failed(bytes)) return bytes;
    const { source, diagnostics } = textOf(path, bytes.value);
    const kind = classify(source.text);
    // Files beside the policies of a folder are none of this command's business.
    if (kind !== 'policy' && !named) continue;
    if (kind === 'cases' || kind === 'register') {
      const status = kind === 'cases' ? 'casesKept' : 'registerKept';
      files.push({ path, status, findings: [] });
      continue;
    }
    if (hasErrors(diagnostics)) {
      files.push({ path, status: 'refused', findings: findingsIn(source, diagnostics) });
      continue;
    }
    const formatted = formatFile(source, bytes.value, style, context);
    if (failed(formatted)) return formatted;
    files.push(formatted.value);
  }
  if (files.length === 0) return nothingFound(paths, { zh: '条例', en: 'policy' });
  return { value: files };
}

/** A file with errors is never written: what was not understood could be lost. */
function formatFile(
  source: SourceText,
  bytes: Uint8Array,
  style: Style,
  context: Context,
): Attempt<FormattedFile> {
  const { keywords } = style;
  const { name: path, text } = source;
  const { printed, mended } = print(text, keywords === undefined ? {} : { keywords });
  if (printed.value === undefined || hasErrors(printed.diagnostics)) {
    const errors = printed.diagnostics.filter((each) => hasErrors([each]));
    return { value: { path, status: 'refused', findings: findingsIn(source, errors) } };
  }
  // Canonical files are UTF-8 without a byte-order mark, whatever the text says.
  if (Buffer.from(printed.value).equals(bytes))
    return { value: { path, status: 'unchanged', findings: [] } };
  if (style.check) return { value: { path, status: 'notCanonical', findings: [] } };
  const written = writeAtomically(path, printed.value, context);
  if (failed(written)) return written;
  return { value: { path, status: 'written', findings: [], ...(mended > 0 ? { mended } : {}) } };
}

/** What was only mistyped is mended first; a file that has other errors keeps all of them. */
function print(text: string, options: PrintPolicyOptions) {
  const printed = printPolicy(text, options);
  if (printed.value !== undefined) return { printed, mended: 0 };
  const typed = mendTyping(text);
  if (typed.count === 0) return { printed, mended: 0 };
  const again = printPolicy(typed.text, options);
  return again.value === undefined
    ? { printed, mended: 0 }
    : { printed: again, mended: typed.count };
}

const statusTexts: { readonly [S in Status]?: TextKey } = {
  written: 'written',
  notCanonical: 'notCanonical',
  refused: 'refused',
  casesKept: 'casesKept',
  registerKept: 'registerKept',
};

function filesText(files: readonly FormattedFile[], context: Context): string {
  const { language } = context;
  const lines = files.flatMap(({ path, status, findings }) => {
    const key = statusTexts[status];
    if (key === undefined) return [];
    return [...findings.map((each) => findingText(each, context)), say(language, key, { path })];
  });
  return `${lines.length === 0 ? say(language, 'allCanonical') : lines.join('\n')}\n`;
}

function fileData({ path, status, findings, mended }: FormattedFile, { language }: Context) {
  const typing = mended === undefined ? {} : { mended };
  return {
    path,
    status,
    ...typing,
    diagnostics: findings.map((each) => findingData(each, language)),
  };
}
