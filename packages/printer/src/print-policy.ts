import type { Checked } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';
import type { KeywordLanguage, Policy } from '@tiaoli/syntax';
import { everywhere } from './policy/languages.js';
import { placesOf } from './policy/places.js';
import { rewritePlaces } from './policy/rewrite.js';
import { sameTree } from './policy/same-tree.js';
import { createScalarPrinter } from './policy/scalar-text.js';
import { writtenLanguages } from './policy/written-languages.js';
import { layOutCollections } from './yaml/collections.js';
import { readDocument, writeDocument } from './yaml/document.js';

export interface PrintPolicyOptions {
  /** The language of keys and keywords; where absent, keys and each sort of word keep the file's own. */
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
  // A name may run into the comparison word beside it; with a blank between them it can't.
  for (const compact of [true, false]) {
    const printed = layOut(source, policy, options, compact);
    if (sameTree(policy, parsePolicy(printed).value)) return { value: printed, diagnostics };
  }
  throw new Error('the printed policy would not mean what the file means; please report the file');
}

function layOut(
  source: string,
  policy: Policy,
  { keywords }: PrintPolicyOptions,
  compact: boolean,
): string {
  const document = readDocument(source);
  layOutCollections(document, source);
  const places = placesOf(document.contents);
  const languages = keywords ? everywhere(keywords) : writtenLanguages(policy, source, places);
  rewritePlaces(places, languages.key, createScalarPrinter(policy, { languages, compact }));
  return writeDocument(document);
}
