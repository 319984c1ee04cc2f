import type { Diagnostic } from '@tiaoli/diagnostics';
import { diagnosticsOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** What is wrong in a file. */
export function diagnose({ workspace }: EngineContext, path: string): readonly Diagnostic[] {
  return diagnosticsOf(workspace, path);
}
