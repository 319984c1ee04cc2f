import type { Checked } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';
import type { KeywordLanguage, Policy } from '@tiaoli/syntax';
import { rewritePolicy } from './policy/rewrite.js';
import { sameTree } from './policy/same-tree.js';
import { createScalarPrinter, type ScalarOptions } from './policy/scalar-text.js';
import { readDocument, writeDocument } from './yaml/document.js';

export interface PrintPolicyOptions {
  /** The language of keys and keywords; the file's own where absent. */
  readonly keywords?: KeywordLanguage;
}

/**
 * A policy file in canonical form: one layout, keywords in one language, names and comments as
 * they were. A file with errors is not printed; its diagnostics say why.
 */
export function printPolicy(
  text: string,
  options: PrintPolicyOptions = {},
): Checked<string | undefined> {
  const read = parsePolicy(text);
  const { diagnostics } = read;
  if (diagnostics.some((each) => each.severity === 'error')) {
    return { value: undefined, diagnostics };
  }
  const source = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const policy = source === text ? read.value : parsePolicy(source).value;
  const language = options.keywords ?? policy.keywordLanguage;
  // A name may run into the comparison word beside it; with a blank between them it can't.
  for (const compact of [true, false]) {
    const printed = layOut(source, policy, { language, compact });
    if (sameTree(policy, parsePolicy(printed).value)) return { value: printed, diagnostics };
  }
  throw new Error('the printed policy would not mean what the file means; please report the file');
}

function layOut(source: string, policy: Policy, options: ScalarOptions): string {
  const document = readDocument(source);
  const print = createScalarPrinter(policy, options);
  rewritePolicy(document.contents, { source, language: options.language, print });
  return writeDocument(document);
}
