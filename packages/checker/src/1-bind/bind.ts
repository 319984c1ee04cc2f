import type { Policy } from '@tiaoli/syntax';
import type { Findings } from '../shared/findings.js';
import type { UsablePolicies } from '../usable-policies.js';
import { addBuiltInEnumerations } from './built-in-enumerations.js';
import { bindEnumerations } from './enumerations.js';
import { inferEnumerations } from './inferred-enumerations.js';
import { bindNames } from './names.js';
import { orderRules } from './rule-order.js';
import type { EnumerationSymbol, Scope } from './scope.js';
import { bindUnits } from './units.js';
import { bindUsedEnumerations } from './used-enumerations.js';
import { bindUses } from './uses.js';

/** The first phase: everything that the policy declares, by name. */
export function bindPolicy(
  policy: Policy,
  findings: Findings,
  usable: UsablePolicies | undefined,
): Scope {
  const names = bindNames(policy, findings.report);
  const units = bindUnits(policy, findings);
  const enumerations = bindEnumerations(policy, names, findings.report);
  addBuiltInEnumerations(policy, enumerations, findings.report);
  const uses = bindUses(policy, names, usable, findings);
  const usedEnumerations = bindUsedEnumerations(uses.values(), enumerations);
  const { columns, grades, cases } = inferEnumerations(policy, names, enumerations, findings);
  const { rulesInOrder, cyclicRules } = orderRules(policy, names, uses, findings.report);
  return {
    language: policy.keywordLanguage,
    names,
    uses,
    usedEnumerations,
    sources: new Map([...policy.sources].reverse().map((source) => [source.name.text, source])),
    units,
    enumerations,
    enumerationsOf: enumerationsByValue(enumerations.values()),
    columnEnumerations: columns,
    gradeEnumerations: grades,
    caseEnumerations: cases,
    rulesInOrder,
    cyclicRules,
  };
}

function enumerationsByValue(
  enumerations: Iterable<EnumerationSymbol>,
): ReadonlyMap<string, readonly string[]> {
  const byValue = new Map<string, string[]>();
  for (const enumeration of enumerations) {
    for (const value of enumeration.ranks.keys()) {
      const holders = byValue.get(value);
      if (holders === undefined) byValue.set(value, [enumeration.name]);
      else holders.push(enumeration.name);
    }
  }
  return byValue;
}
