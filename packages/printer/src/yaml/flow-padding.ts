import { YAMLMap, YAMLSeq } from 'yaml';

/**
 * The library pads all flow collections or none; mappings read better with blanks inside their
 * braces, `{ 自: … }`, lists without, `[甲, 乙]`.
 */
export function tightenSequence(sequence: YAMLSeq): void {
  const { toString } = YAMLSeq.prototype;
  sequence.toString = (context, ...rest) =>
    toString.call(sequence, context && { ...context, flowCollectionPadding: '' }, ...rest);
  for (const item of sequence.items) {
    if (item instanceof YAMLMap) padMapping(item);
  }
}

function padMapping(mapping: YAMLMap): void {
  const { toString } = YAMLMap.prototype;
  mapping.toString = (context, ...rest) =>
    toString.call(mapping, context && { ...context, flowCollectionPadding: ' ' }, ...rest);
}
