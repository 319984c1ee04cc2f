import type { Core, Parameter, Rule, Variant } from '@tiaoli/ir';
import { titleOf, type VariantDeclaration } from '@tiaoli/syntax';

/**
 * Marks a core, and what in it is otherwise than in the base, with the variant that says so. What has
 * no title of its own keeps that of what it replaces.
 */
export function coreInPlace(core: Core, base: Core, declaration: VariantDeclaration): Core {
  const name = declaration.name.text;
  const variant: Variant = { name, title: titleOf(declaration.title, name) };
  const parameters = new Map(declaration.parameters.map((each) => [each.name.text, each]));
  const rules = new Map(declaration.rules.map((each) => [each.name.text, each]));
  const mark = <T extends Parameter | Rule>(of: typeof parameters | typeof rules) => {
    return (each: T, before: T | undefined): T => {
      const own = of.get(each.name);
      if (own === undefined) return each;
      const title = own.title === undefined ? before?.title : undefined;
      return { ...each, ...(title === undefined ? {} : { title }), variant };
    };
  };
  const parameterIn = mark<Parameter>(parameters);
  const ruleIn = mark<Rule>(rules);
  return {
    ...core,
    variant,
    entities: core.entities.map((entity, place) => ({
      ...entity,
      rules: entity.rules.map((rule, index) => ruleIn(rule, base.entities[place]?.rules[index])),
    })),
    parameters: core.parameters.map((each, index) => parameterIn(each, base.parameters[index])),
    rules: core.rules.map((rule, index) => ruleIn(rule, base.rules[index])),
  };
}
