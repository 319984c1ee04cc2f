import { type CheckedPolicy, checkPolicy } from '@tiaoli/checker';
import { createSourceText, type Diagnostic, renderDiagnostic } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';

/** Reads and checks a policy; the diagnostics are those of both. */
export function checkText(text: string): CheckedPolicy {
  const parsed = parsePolicy(text);
  const checked = checkPolicy(parsed.value, parsed.diagnostics);
  return { ...checked, diagnostics: [...parsed.diagnostics, ...checked.diagnostics] };
}

/** Findings as a person sees them, in both languages. */
export function render(diagnostics: readonly Diagnostic[], text: string): string {
  const source = createSourceText('policy.yaml', text);
  return diagnostics
    .map((each) => {
      const [english = ''] = renderDiagnostic(each, source, { language: 'en' }).split('\n');
      return `${renderDiagnostic(each, source, { language: 'zh' })}\n  ${english}\n`;
    })
    .join('\n');
}
