import type { Diagnostic, DiagnosticCode, Span } from '@tiaoli/diagnostics';
import { allRules, type RuleDeclaration, titleOf, type VariantDeclaration } from '@tiaoli/syntax';
import type { CheckedText } from '../check-text.js';
import type { CheckedVariant } from './check-variants.js';

/** Findings that something is not used: used in any place it is used. */
const unused: ReadonlySet<DiagnosticCode> = new Set([
  'unused-input',
  'unused-parameter',
  'unused-entity',
  'unused-source',
  'unused-acceptance',
]);

/**
 * The findings about the base, and those that are true in one place only, which name it. What is
 * used in no place at all is told once.
 */
export function mergeFindings(
  base: CheckedText,
  variants: readonly CheckedVariant[],
): readonly Diagnostic[] {
  const places = variants.map(({ checked }) => ({
    found: new Set(checked.diagnostics.map(keyOf)),
    replaced: replacedRules(base, checked),
  }));
  const inEveryPlace = (finding: Diagnostic): boolean =>
    places.every(
      ({ found, replaced }) =>
        found.has(keyOf(finding)) || replaced.some((rule) => isWithin(finding, rule)),
    );
  const ofBase = base.diagnostics.filter(
    (finding) => !unused.has(finding.code) || inEveryPlace(finding),
  );
  const told = new Set(base.diagnostics.map(keyOf));
  return [...ofBase, ...variants.flatMap((each) => onlyThere(each, told))];
}

function onlyThere({ variant, checked }: CheckedVariant, told: ReadonlySet<string>) {
  return checked.diagnostics.flatMap((finding) => {
    const isOwn = isWithin(finding, variant);
    if (told.has(keyOf(finding)) || (unused.has(finding.code) && !isOwn)) return [];
    return named(finding, variant);
  });
}

/** What is found about a rule that has another in its place is no matter there. */
function replacedRules(base: CheckedText, { policy }: CheckedText): readonly RuleDeclaration[] {
  const kept = new Set(allRules(policy));
  return allRules(base.policy).filter((rule) => !kept.has(rule));
}

function isWithin({ span }: Diagnostic, around: { readonly span: Span }): boolean {
  return around.span.start <= span.start && span.end <= around.span.end;
}

/** Of names that are not used the place makes no difference: the variant may declare its own. */
function keyOf({ code, span, message }: Diagnostic): string {
  const place = code === 'unused-parameter' ? '' : `${span.start} ${span.end}`;
  return `${code} ${place} ${message.zh}`;
}

function named(finding: Diagnostic, { name, title }: VariantDeclaration): Diagnostic {
  const place = titleOf(title, name.text);
  const { message } = finding;
  return {
    ...finding,
    message: {
      zh: `变体“${place.zh}”：${message.zh}`,
      en: `variant for ${place.en}: ${message.en}`,
    },
  };
}
