import { type Document, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { keepCommentBesideKey, leadWithoutBlankLine } from './comments.js';
import { tightenSequence } from './flow-padding.js';

/** Lays out the mappings and lists of a document, in place. */
export function layOutCollections(document: Document.Parsed, source: string): void {
  visit(document, {
    Map: (_, node) => {
      breakUp(node, source);
      for (const pair of node.items) keepCommentBesideKey(pair, source);
      leadWithoutBlankLine(node);
    },
    Seq: (_, node) => {
      breakUp(node, source);
      leadWithoutBlankLine(node);
      tightenSequence(node);
    },
  });
}

/** Braces over several lines would become one long line; entries on lines of their own are no longer. */
function breakUp(node: YAMLMap | YAMLSeq, source: string): void {
  const [start, end] = node.range ?? [0, 0];
  if (node.flow === true && node.items.length > 0 && source.slice(start, end).includes('\n')) {
    node.flow = false;
  }
}
