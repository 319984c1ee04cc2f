import type { Core, Rule, Variant } from '@tiaoli/ir';
import { titleOf, type VariantDeclaration } from '@tiaoli/syntax';

/** Marks a core, and what in it is otherwise than in the base, with the variant that says so. */
export function coreInPlace(core: Core, declaration: VariantDeclaration): Core {
  const name = declaration.name.text;
  const variant: Variant = { name, title: titleOf(declaration.title, name) };
  const parameters = new Set(declaration.parameters.map((each) => each.name.text));
  const rules = new Set(declaration.rules.map((each) => each.name.text));
  const mark = (rule: Rule): Rule => (rules.has(rule.name) ? { ...rule, variant } : rule);
  return {
    ...core,
    variant,
    entities: core.entities.map((entity) => ({ ...entity, rules: entity.rules.map(mark) })),
    parameters: core.parameters.map((each) =>
      parameters.has(each.name) ? { ...each, variant } : each,
    ),
    rules: core.rules.map(mark),
  };
}
