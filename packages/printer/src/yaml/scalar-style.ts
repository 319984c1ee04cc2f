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
