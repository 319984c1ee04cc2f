import type { Bilingual } from '@tiaoli/diagnostics';
import {
  type ParameterDeclaration,
  type Policy,
  type RuleDeclaration,
  rulesByName,
  type Text,
} from '@tiaoli/syntax';
import type { CheckedText } from '../check-text.js';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import { changeOfType } from './change-of-type.js';
import type { CheckedVariant } from './check-variants.js';

const kinds = {
  parameter: { zh: '参数', en: 'parameter' },
  rule: { zh: '规则', en: 'rule' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A variant replaces what the base declares, and something of it. */
export function checkReplacements(policy: Policy, findings: Findings): void {
  const parameters = new Map(policy.parameters.map((each) => [each.name.text, [each]]));
  const rules = rulesByName(policy);
  for (const { name, parameters: ownParameters, rules: ownRules } of policy.variants) {
    if (name.text === policy.place?.text) {
      findings.report('variant-of-base-place', name.span, { place: name.text });
    }
    if (ownParameters.length + ownRules.length === 0) {
      findings.report('empty-variant', name.span, { place: name.text });
    }
    for (const each of ownParameters) checkName(each, parameters, rules, findings);
    for (const each of ownRules) checkName(each, rules, parameters, findings);
  }
}

type Replacement = ParameterDeclaration | RuleDeclaration;
type Known = ReadonlyMap<string, readonly Replacement[]>;

function checkName({ kind, name }: Replacement, known: Known, others: Known, findings: Findings) {
  const found = known.get(name.text)?.length ?? 0;
  if (found === 1) return;
  if (found > 1) {
    findings.report('variant-rule-of-several-entities', name.span, { name: name.text });
    return;
  }
  const isElsewhere = others.has(name.text);
  const [near] = isElsewhere ? [] : findings.nearest(name.text, known.keys());
  const fix = near === undefined ? undefined : replaceFix(name.span, near);
  const hint = isElsewhere ? elsewhere[kind] : hintOf(near);
  const parameters = { name: name.text, kind: kinds[kind], hint };
  findings.report('variant-name-unknown', name.span, parameters, { fix });
}

const elsewhere = {
  parameter: { zh: '；它是规则，要写在 规则 下', en: '; it is a rule and belongs under rules' },
  rule: {
    zh: '；它是参数，要写在 参数 下',
    en: '; it is a parameter and belongs under parameters',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

function hintOf(near: string | undefined): Bilingual {
  if (near === undefined) return { zh: '', en: '' };
  return { zh: `，是不是 \`${near}\`？`, en: `; did you mean \`${near}\`?` };
}

/** What others use keeps its type and unit, so that they mean the same in every place. */
export function checkTypesKept(
  base: CheckedText,
  { variant, checked }: CheckedVariant,
  findings: Findings,
): void {
  const parameters = new Map(base.policy.parameters.map((each) => [each.name.text, each]));
  for (const each of variant.parameters) {
    const declared = parameters.get(each.name.text);
    const before = declared && base.typing.parameters.get(declared);
    const after = checked.typing.parameters.get(each);
    if (before === undefined || after === undefined) continue;
    report(each.name, changeOfType(before.type, after.type), findings);
  }
  const rules = rulesByName(base.policy);
  for (const each of variant.rules) {
    const [declared] = rules.get(each.name.text) ?? [];
    const before = declared && base.typing.rules.get(declared);
    const after = checked.typing.rules.get(each);
    if (declared === undefined || before === undefined || after === undefined) continue;
    const units = {
      before: base.lowered.rules.get(declared)?.unit?.text,
      after: checked.lowered.rules.get(each)?.unit?.text,
    };
    report(each.name, changeOfType(before.type, after.type, units), findings);
  }
}

function report(
  name: Text,
  change: { readonly before: Bilingual; readonly after: Bilingual } | undefined,
  findings: Findings,
): void {
  if (change !== undefined) {
    findings.report('variant-changes-type', name.span, { name: name.text, ...change });
  }
}
