import { type Document, parseDocument } from 'yaml';

/** A file as a document whose scalars are all text and whose comments are kept. */
export function readDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
}

/** Indentation of two, nothing folded, one line feed at the end. */
export function writeDocument(document: Document.Parsed): string {
  return document.toString({
    indent: 2,
    lineWidth: 0,
    flowCollectionPadding: true,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
