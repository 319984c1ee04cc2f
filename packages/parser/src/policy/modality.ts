import { type ModalityName, modalities } from '@tiaoli/syntax';
import type { Field } from './fields.js';
import type { Reading } from './reading.js';
import { readChoice } from './words.js';

/** `应当`, `可以`, `鼓励` or `不得`. */
export function readModality(reading: Reading, field: Field | undefined): ModalityName | undefined {
  return readChoice<ModalityName>(reading, field, modalities)?.id;
}
