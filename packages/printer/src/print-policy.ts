import type { Checked } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';
import type { KeywordLanguage, Policy } from '@tiaoli/syntax';
import { rewritePolicy } from './policy/rewrite.js';
import { sameTree } from './policy/same-tree.js';
import { createScalarPrinter } from './policy/scalar-text.js';
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
  const { diagnostics } = parsePolicy(text);
  if (diagnostics.some((each) => each.severity === 'error')) {
    return { value: undefined, diagnostics };
  }
  const source = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const policy = parsePolicy(source).value;
  const language = options.keywords ?? policy.keywordLanguage;
  const compact = layOut(source, policy, language, true);
  // A name may run into the comparison word beside it; with a blank between them it can't.
  const value = sameTree(policy, parsePolicy(compact).value)
    ? compact
    : layOut(source, policy, language, false);
  return { value, diagnostics };
}

function layOut(
  source: string,
  policy: Policy,
  language: KeywordLanguage,
  compact: boolean,
): string {
  const document = readDocument(source);
  const print = createScalarPrinter(policy, { language, compact });
  rewritePolicy(document.contents, { language, print });
  return writeDocument(document);
}
