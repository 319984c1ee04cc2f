import type {
  InputDeclaration,
  ParameterDeclaration,
  Policy,
  RuleDeclaration,
} from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Findings } from '../shared/findings.js';
import { errorType } from '../shared/semantic-type.js';
import type { SideTables } from './checking.js';
import { createChecking, createSideTables } from './create-checking.js';
import { type CheckedInput, checkInput } from './declarations/check-input.js';
import { type CheckedParameter, checkParameter } from './declarations/check-parameter.js';
import { type CheckedRule, checkRule } from './rules/check-rule.js';
import { reportDemands } from './unit-demands.js';

/** What the second phase knows. Only what is in a map without an error can be lowered. */
export interface Typing {
  readonly tables: SideTables;
  readonly inputs: ReadonlyMap<InputDeclaration, CheckedInput>;
  readonly parameters: ReadonlyMap<ParameterDeclaration, CheckedParameter>;
  readonly rules: ReadonlyMap<RuleDeclaration, CheckedRule>;
}

/** The second phase: types and units of every declaration, rules after those they use. */
export function checkTypes(policy: Policy, scope: Scope, findings: Findings): Typing {
  const tables = createSideTables();
  const inputs = new Map<InputDeclaration, CheckedInput>();
  const parameters = new Map<ParameterDeclaration, CheckedParameter>();
  const rules = new Map<RuleDeclaration, CheckedRule>();
  const begin = () => createChecking(scope, findings, tables);
  for (const input of policy.inputs) {
    const checking = begin();
    const checked = checkInput(input, checking);
    if (scope.names.get(input.name.text) !== input) continue;
    tables.declared.set(input.name.text, checked.type);
    if (checked.percent) tables.percentages.set(input.name.text, checked);
    if (checking.isSound()) inputs.set(input, checked);
    else tables.unsound.add(input.name.text);
  }
  for (const parameter of policy.parameters) {
    const checking = begin();
    const checked = checkParameter(parameter, checking);
    if (scope.names.get(parameter.name.text) !== parameter) continue;
    tables.declared.set(parameter.name.text, checked.type);
    if (checking.isSound()) parameters.set(parameter, checked);
    else tables.unsound.add(parameter.name.text);
  }
  for (const rule of scope.rulesInOrder) {
    const checking = begin();
    const checked = checkRule(rule, checking);
    const name = rule.name.text;
    const isCyclic = scope.cyclicRules.has(name);
    tables.declared.set(name, isCyclic ? errorType : checked.type);
    if (checking.isSound() && !isCyclic) rules.set(rule, checked);
    else tables.unsound.add(name);
  }
  reportDemands(tables, findings);
  return { tables, inputs, parameters, rules };
}
