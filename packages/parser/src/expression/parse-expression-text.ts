import type { Checked } from '@tiaoli/diagnostics';
import type { Expression } from '@tiaoli/syntax';
import { plainLocated } from '../located-text.js';
import { createExpressionReader } from './create-reader.js';
import type { Vocabulary } from './reader.js';

/** Reads one expression that stands alone; its spans are offsets into the text. */
export function parseExpressionText(text: string, vocabulary: Vocabulary): Checked<Expression> {
  return createExpressionReader(vocabulary).expression(plainLocated(text, 0));
}
