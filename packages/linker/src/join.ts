import type { Core, Entity, Input, LinkedPolicy, Rule, Use } from '@tiaoli/ir';
import { pairEntities } from './entities.js';
import { pairEnumerations } from './enumerations.js';
import { narrowInput } from './narrow-input.js';
import { createRenamer, type Rename } from './renamer.js';

/** Adds a core, which needs no other any more, to one that uses it. */
export function join(core: Core, use: Use, used: Core): Core {
  const { alias, given } = use;
  const entities = pairEntities(core, used, alias);
  const enumerations = pairEnumerations(core, used, alias);
  const isGiven = new Set(given.map(({ input }) => input));
  const rename = createRenamer({
    alias,
    given: isGiven,
    entities: entities.names,
    merged: entities.merged,
    enumerations: enumerations.names,
    firstId: core.origins.length,
  });
  const asked = used.inputs.filter(({ name }) => !isGiven.has(name)).map(rename);
  const known = new Set(core.inputs.map(({ name }) => name));
  return {
    ...core,
    linked: [...(core.linked ?? []), ...linkedPolicies(used, alias, core.origins.length)],
    sources: [...core.sources, ...used.sources.map((each) => called(each, alias))],
    enumerations: [...core.enumerations, ...enumerations.added],
    entities: mergeEntities(core, used, alias, entities, rename),
    inputs: [...narrowed(core.inputs, asked), ...asked.filter(({ name }) => !known.has(name))],
    parameters: [...core.parameters, ...used.parameters.map((each) => called(rename(each), alias))],
    rules: [
      ...core.rules,
      ...givenRules(use, used, rename),
      ...used.rules.map((each) => internal(called(rename(each), alias))),
    ],
    origins: [...core.origins, ...used.origins],
  };
}

function called<T extends { readonly name: string }>(declaration: T, alias: string): T {
  return { ...declaration, name: `${alias}.${declaration.name}` };
}

function internal(rule: Rule): Rule {
  return { ...rule, internal: true };
}

function linkedPolicies(
  { policy, version, title, linked = [] }: Core,
  alias: string,
  firstOrigin: number,
): readonly LinkedPolicy[] {
  const inner = linked.map((each) => ({
    ...each,
    alias: `${alias}.${each.alias}`,
    firstOrigin: each.firstOrigin + firstOrigin,
  }));
  return [{ alias, policy, version, title, firstOrigin }, ...inner];
}

/** A fact that several policies read has to suit all of them. */
function narrowed(inputs: readonly Input[], others: readonly Input[]): readonly Input[] {
  const byName = new Map(others.map((each) => [each.name, each]));
  return inputs.map((input) => {
    const other = byName.get(input.name);
    return other === undefined ? input : narrowInput(input, other);
  });
}

/** What is given for an input is worked out by a rule that takes its place. */
function givenRules({ alias, given }: Use, used: Core, rename: Rename): readonly Rule[] {
  return given.flatMap(({ id, input: name, value }) => {
    // A version may have no use for what others need.
    const input = used.inputs.find((each) => each.name === name);
    if (input === undefined) return [];
    const { title, unit } = input;
    const { type } = rename(input);
    const citation = { clauses: [] };
    const rule = { id, title, type, citation, internal: true, body: value };
    return { ...rule, name: `${alias}.${name}`, ...(unit === undefined ? {} : { unit }) };
  });
}

function mergeEntities(
  core: Core,
  used: Core,
  alias: string,
  { names, merged }: ReturnType<typeof pairEntities>,
  rename: Rename,
): readonly Entity[] {
  const parts = used.entities.map((entity) => {
    const { name, ...rest } = rename(entity);
    return { ...rest, name: names.get(name) ?? name, isMerged: merged.has(name) };
  });
  const own = core.entities.map((entity) => {
    const part = parts.find(({ name, isMerged }) => isMerged && name === entity.name);
    if (part === undefined) return entity;
    const rules = part.rules.map((rule) => internal(called(rule, alias)));
    return {
      ...entity,
      inputs: narrowed(entity.inputs, part.inputs),
      rules: [...entity.rules, ...rules],
    };
  });
  const added = parts.flatMap(({ isMerged, ...entity }) =>
    isMerged ? [] : [{ ...entity, rules: entity.rules.map(internal) }],
  );
  return [...own, ...added];
}
