import type { Diagnostic } from '@tiaoli/diagnostics';

/** Whether anything found forbids going on; warnings do not. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
