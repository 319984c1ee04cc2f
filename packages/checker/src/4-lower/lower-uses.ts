import type { Use, UsedRule } from '@tiaoli/ir';
import type { UsedPolicy } from '../1-bind/uses.js';
import type { Typing } from '../2-types/check-types.js';
import type { UsedResult } from '../2-types/checking.js';
import type { Lowering } from './lowering.js';
import { valueType } from './value-type.js';

/** What a policy takes from others; the linker puts it in. */
export function lowerUses({ uses, tables }: Typing, lowering: Lowering): readonly Use[] {
  return [...uses].map((use) => lowerUse(use, [...tables.used.values()], lowering));
}

function lowerUse(
  { alias, declaration }: UsedPolicy,
  results: readonly UsedResult[],
  { idOf, lower }: Lowering,
): Use {
  const rules = new Map<string, UsedRule>();
  for (const { alias: owner, rule, type } of results) {
    if (owner !== alias) continue;
    const unit = rule.unit === undefined ? {} : { unit: rule.unit };
    rules.set(rule.name, { name: rule.name, type: valueType(type), ...unit });
  }
  const { used, mappings } = declaration;
  return {
    id: idOf(declaration.span),
    alias,
    policy: used?.id ?? '',
    range: used?.range ?? '',
    rules: [...rules.values()],
    given: mappings.map(({ input, value, span }) => ({
      id: idOf(span),
      input: input.text,
      value: lower(value),
    })),
  };
}
