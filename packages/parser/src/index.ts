// Files: decodeText, parsePolicy. Single scalars: createExpressionReader, parseExpressionText.
// The lines of a decision table: splitTable.
// Any YAML with its places: readYaml and the Yaml types.
export { createExpressionReader } from './expression/create-reader.js';
export { parseExpressionText } from './expression/parse-expression-text.js';
export type { ExpressionReader, Vocabulary } from './expression/reader.js';
export type { LocatedText } from './located-text.js';
export { plainLocated, sliceLocated, spanWithin } from './located-text.js';
export type { PolicyOutline } from './policy/outline.js';
export { outlinePolicy } from './policy/outline.js';
export type { ParsedPolicy, ParseOptions } from './policy/parse-policy.js';
export { parsePolicy } from './policy/parse-policy.js';
export type { TableLine } from './policy/table-lines.js';
export { firstOutput, splitTable, withoutArrow } from './policy/table-lines.js';
export type { UsedWords } from './policy/uses.js';
export { decodeText } from './text/decode-text.js';
export { maximumLength } from './yaml/limits.js';
export type {
  ScalarStyle,
  YamlEntry,
  YamlMapping,
  YamlNode,
  YamlNull,
  YamlRoot,
  YamlScalar,
  YamlSequence,
} from './yaml/node.js';
export type { YamlOptions } from './yaml/read-yaml.js';
export { readYaml } from './yaml/read-yaml.js';
