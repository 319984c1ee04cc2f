import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import type { Case } from './case-file.js';

/** Reports cases of one file that have the same name. */
export function reportRepeatedNames(cases: readonly Case[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, LocatedText>();
  for (const { name } of cases) {
    const first = seen.get(name.text);
    if (first === undefined) {
      seen.set(name.text, name);
      continue;
    }
    const message = { zh: '第一次在这里', en: 'the first one is here' };
    const related = [{ span: first.span, message }];
    diagnostics.push(
      createDiagnostic('case-name-twice', name.span, { name: name.text }, { related }),
    );
  }
}
