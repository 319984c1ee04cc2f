import {
  allInputs,
  type InputDeclaration,
  type ParameterDeclaration,
  type Policy,
  type RuleDeclaration,
} from '@tiaoli/syntax';
import type { Declared, Scope } from '../1-bind/scope.js';
import type { UsedPolicy } from '../1-bind/uses.js';
import type { Findings } from '../shared/findings.js';
import { errorType } from '../shared/semantic-type.js';
import type { Checking, SideTables } from './checking.js';
import { createChecking, createSideTables } from './create-checking.js';
import { checkEntity } from './declarations/check-entity.js';
import { type CheckedInput, checkInput } from './declarations/check-input.js';
import { type CheckedParameter, checkParameter } from './declarations/check-parameter.js';
import { type CheckedRule, checkRule } from './rules/check-rule.js';
import { reportDemands } from './unit-demands.js';
import { checkUses } from './uses/check-uses.js';

/** What the second phase knows. Only what is in a map without an error can be lowered. */
export interface Typing {
  readonly tables: SideTables;
  readonly inputs: ReadonlyMap<InputDeclaration, CheckedInput>;
  readonly parameters: ReadonlyMap<ParameterDeclaration, CheckedParameter>;
  readonly rules: ReadonlyMap<RuleDeclaration, CheckedRule>;
  readonly uses: ReadonlySet<UsedPolicy>;
}

/** The second phase: types and units of every declaration, rules after those they use. */
export function checkTypes(policy: Policy, scope: Scope, findings: Findings): Typing {
  const tables = createSideTables();
  const inputs = new Map<InputDeclaration, CheckedInput>();
  const parameters = new Map<ParameterDeclaration, CheckedParameter>();
  const rules = new Map<RuleDeclaration, CheckedRule>();
  const begin = (declared: Declared): Checking => {
    const owner = scope.names.owners.get(declared);
    const checking = createChecking(scope, findings, tables);
    return owner === undefined ? checking : checking.inside(owner);
  };
  for (const entity of policy.entities) checkEntity(entity, scope, findings);
  for (const input of allInputs(policy)) {
    const checking = begin(input);
    const checked = checkInput(input, checking);
    if (checking.scope.names.all.get(input.name.text) !== input) continue;
    tables.declared.set(input, checked.type);
    if (checked.percent) tables.percentages.set(input, checked);
    if (checking.isSound()) inputs.set(input, checked);
    else tables.unsound.add(input);
  }
  for (const parameter of policy.parameters) {
    const checking = begin(parameter);
    const checked = checkParameter(parameter, checking);
    if (scope.names.all.get(parameter.name.text) !== parameter) continue;
    tables.declared.set(parameter, checked.type);
    if (checking.isSound()) parameters.set(parameter, checked);
    else tables.unsound.add(parameter);
  }
  for (const rule of scope.rulesInOrder) {
    const checking = begin(rule);
    const checked = checkRule(rule, checking);
    const isCyclic = scope.cyclicRules.has(rule);
    tables.declared.set(rule, isCyclic ? errorType : checked.type);
    if (checking.isSound() && !isCyclic) rules.set(rule, checked);
    else tables.unsound.add(rule);
  }
  const uses = checkUses(scope, () => createChecking(scope, findings, tables));
  reportDemands(tables, findings, scope.language);
  return { tables, inputs, parameters, rules, uses };
}
