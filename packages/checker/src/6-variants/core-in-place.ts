import type { Bilingual } from '@tiaoli/diagnostics';
import { type Core, allRules as coreRules, type Rule, type Variant } from '@tiaoli/ir';
import { type Title, titleOf, type VariantDeclaration } from '@tiaoli/syntax';

/**
 * Marks a core, and what in it is otherwise than in the base, with the variant that says so. What has
 * no title of its own keeps that of what it replaces.
 */
export function coreInPlace(core: Core, base: Core, declaration: VariantDeclaration): Core {
  const name = declaration.name.text;
  const variant: Variant = { name, title: titleOf(declaration.title, name) };
  const parameters = titlesOf(declaration.parameters, [...base.parameters, ...base.inputs]);
  const rules = titlesOf(
    declaration.rules,
    coreRules(base).map(({ declared }) => declared),
  );
  const marked = (rule: Rule): Rule => {
    const title = rules.get(rule.name);
    return title === undefined ? rule : { ...rule, title: title ?? rule.title, variant };
  };
  return {
    ...core,
    variant,
    entities: core.entities.map((entity) => ({ ...entity, rules: entity.rules.map(marked) })),
    inputs: core.inputs.map((input) => {
      const title = parameters.get(input.name);
      if (title === undefined || input.open === undefined) return input;
      return { ...input, title: title ?? input.title, open: { ...input.open, variant } };
    }),
    parameters: core.parameters.map((each) => {
      const title = parameters.get(each.name);
      return title === undefined ? each : { ...each, title: title ?? each.title, variant };
    }),
    rules: core.rules.map(marked),
  };
}

interface Titled {
  readonly name: string;
  readonly title: Bilingual;
}

/** The replacements by name, with the title that each takes over; `null` where it has its own. */
function titlesOf(
  replacements: readonly { readonly name: { readonly text: string }; readonly title?: Title }[],
  base: readonly Titled[],
): ReadonlyMap<string, Bilingual | null> {
  const titles = new Map(base.map(({ name, title }) => [name, title]));
  return new Map(
    replacements.map(({ name, title }) => [
      name.text,
      title === undefined ? (titles.get(name.text) ?? null) : null,
    ]),
  );
}
