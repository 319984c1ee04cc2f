import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
} from '@tiaoli/diagnostics';
import type { Input } from '@tiaoli/ir';
import type { Prepared } from '../run/prepared.js';
import type { Value } from '../value.js';

/** One fact being read. */
export interface FactContext {
  /** How findings call the fact: its input, inside an element with the element before it. */
  readonly name: string;
  readonly input: Input;
  readonly prepared: Prepared;
}

/** A value, or what is wrong with it. */
export type FactReading = { readonly value: Value } | { readonly diagnostic: Diagnostic };

/** A reading that failed. Facts come from anywhere, so the finding names the key and has no place. */
export function refuse<C extends DiagnosticCode>(
  code: C,
  parameters: DiagnosticParameters[C],
): { readonly diagnostic: Diagnostic } {
  return { diagnostic: createDiagnostic(code, { start: 0, end: 0 }, parameters) };
}
