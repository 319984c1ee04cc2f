// Files
export { decodeText } from './text/decode-text.js';
export { parsePolicy } from './policy/parse-policy.js';

// YAML with places
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
export { readYaml } from './yaml/read-yaml.js';
export type { LocatedText } from './located-text.js';
export { plainLocated, sliceLocated, spanWithin } from './located-text.js';

// Expressions
export type { ExpressionReader, Vocabulary } from './expression/reader.js';
export { createExpressionReader } from './expression/create-reader.js';
export { parseExpressionText } from './expression/parse-expression-text.js';
