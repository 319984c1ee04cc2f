import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/**
 * A comment on the line of a key stays there: the library takes it for the first line of the
 * comment above the value.
 */
export function keepCommentBesideKey({ key, value }: Pair, source: string): void {
  if (!isScalar(key) || !(isMap(value) || isSeq(value)) || value.flow === true) return;
  const comment = value.commentBefore;
  const keyEnd = key.range?.[1];
  if (comment == null || keyEnd === undefined || key.comment != null) return;
  if (!/^[ \t]*:[ \t]+#/.test(source.slice(keyEnd, keyEnd + 200))) return;
  const end = comment.indexOf('\n');
  key.comment = end < 0 ? comment : comment.slice(0, end);
  value.commentBefore = end < 0 ? null : comment.slice(end + 1);
}

/** A blank line before the first entry separates nothing. */
export function leadWithoutBlankLine(collection: YAMLMap | YAMLSeq): void {
  collection.spaceBefore = false;
  const [item] = collection.items;
  const first = isPair(item) ? item.key : item;
  if (isNode(first)) first.spaceBefore = false;
}
