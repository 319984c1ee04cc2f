import { YAMLMap, YAMLSeq } from 'yaml';

/**
 * The library pads all flow collections or none; mappings read better with blanks inside their
 * braces, `{ 自: … }`, lists without, `[甲, 乙]`.
 */
export function tightenSequence(sequence: YAMLSeq): void {
  const write = YAMLSeq.prototype.toString;
  sequence.toString = (context, ...rest) =>
    write.call(sequence, context && { ...context, flowCollectionPadding: '' }, ...rest);
  for (const item of sequence.items) {
    if (item instanceof YAMLMap) padMapping(item);
  }
}

function padMapping(mapping: YAMLMap): void {
  const write = YAMLMap.prototype.toString;
  mapping.toString = (context, ...rest) =>
    write.call(mapping, context && { ...context, flowCollectionPadding: ' ' }, ...rest);
}
