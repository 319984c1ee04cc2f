import { Scalar } from 'yaml';

/**
 * Sets the text of a scalar and the plainest style that keeps it: the library adds quotes where
 * plain YAML would change the text, and only there.
 */
export function setText(node: Scalar, text: string, inFlow: boolean): void {
  const lines = text.includes('\n');
  node.value = lines && !inFlow ? `${text.trimEnd()}\n` : text;
  node.type =
    lines && !inFlow ? Scalar.BLOCK_LITERAL : text === '' ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** What readers of YAML, of either version, take for a truth, a nothing, a number or a date. */
const otherThanText = [
  /^(?:true|false|yes|no|on|off|y|n|null|~)$/i,
  /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/i,
  /^[-+]?(?:0x[\da-f_]+|0o[0-7]+|0b[01_]+|\.inf)$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/,
  /^\.nan$/i,
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/,
];

/** Sets what is text for every reader: in quotes where it would be a value of another type. */
export function setProse(node: Scalar, text: string, inFlow: boolean): void {
  setText(node, text, inFlow);
  if (otherThanText.some((pattern) => pattern.test(text))) node.type = Scalar.QUOTE_DOUBLE;
}
