import type { Span } from '@tiaoli/diagnostics';
import { type Core, type CoreExpression, coreVersion, type Rule } from '@tiaoli/ir';
import {
  allRules,
  type Policy,
  type PolicyReference,
  type RuleDeclaration,
  titleOf,
} from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Typing } from '../2-types/check-types.js';
import { isoDate } from '../shared/calendar.js';
import {
  lowerEntity,
  lowerEnumeration,
  lowerInputs,
  lowerOpen,
  lowerParameter,
  lowerSource,
} from './lower-declarations.js';
import { lowerExpression } from './lower-expression.js';
import { lowerRule } from './lower-rule.js';
import { lowerUses } from './lower-uses.js';
import type { Lowering } from './lowering.js';

/** The sound declarations of a policy in the core's form. */
export interface LoweredPolicy {
  /** Complete only where the check found no error. */
  readonly core: Core;
  readonly rules: ReadonlyMap<RuleDeclaration, Rule>;
}

export function lowerPolicy(policy: Policy, scope: Scope, typing: Typing): LoweredPolicy {
  const origins: Span[] = [];
  const lowering: Lowering = {
    scope,
    tables: typing.tables,
    idOf: (span) => origins.push(span) - 1,
    lower: (node): CoreExpression => lowerExpression(node, lowering),
  };
  const rules = new Map<RuleDeclaration, Rule>();
  for (const rule of allRules(policy)) {
    const checked = typing.rules.get(rule);
    const lowered = checked && lowerRule(rule, checked, lowering);
    if (lowered !== undefined) rules.set(rule, lowered);
  }
  const parameters = [...typing.parameters];
  const uses = lowerUses(typing, lowering);
  const id = policy.id?.text ?? '';
  const until = isoDate(policy.until);
  const core: Core = {
    coreVersion,
    policy: id,
    title: titleOf(policy.title, id),
    version: policy.version?.text ?? '',
    effective: isoDate(policy.effective) ?? '',
    ...(until === undefined ? {} : { until }),
    ...(policy.supersedes.length === 0 ? {} : { supersedes: policy.supersedes.map(supersededOf) }),
    ...(uses.length === 0 ? {} : { uses }),
    sources: [...scope.sources.values()].map(lowerSource),
    enumerations: [...scope.enumerations.values()].map(lowerEnumeration),
    entities: [...scope.names.entities.values()].map((entity) =>
      lowerEntity(entity, typing, rules, lowering),
    ),
    inputs: [
      ...lowerInputs(policy.inputs, typing, lowering),
      ...parameters.flatMap(([parameter, { open }]) =>
        open === undefined ? [] : lowerOpen(parameter, open, lowering),
      ),
    ],
    parameters: parameters.flatMap(([parameter, checked]) =>
      checked.open === undefined ? lowerParameter(parameter, checked, lowering) : [],
    ),
    rules: policy.rules.flatMap((rule) => rules.get(rule) ?? []),
    origins,
  };
  return { core, rules };
}

function supersededOf({ id, range }: PolicyReference) {
  return { policy: id, range };
}
