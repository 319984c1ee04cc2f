import type { Citation } from '../citation.js';
import type { Core } from '../core.js';
import { allInputs, allRules, qualifiedName } from '../declarations.js';
import type { CoreExpression, ElementInput, ElementRule } from '../expression.js';
import { allRuleFields, ruleFields } from '../obligations.js';
import type { ValueType } from '../types.js';
import { allExpressions, eachExpression, type Invariant } from './invariant.js';

/** Inputs, parameters and rules have different names; so have enumerations, and sources. */
export const namesAreUnique: Invariant = (core) => [
  ...repeated([...core.inputs, ...core.parameters, ...core.rules]),
  // The names of an element are known together with those of the policy.
  ...core.entities.flatMap((entity) =>
    repeated([
      ...(isLinked(core, entity.name) ? [] : [...core.inputs, ...core.parameters, ...core.rules]),
      ...entity.inputs,
      ...entity.rules,
    ]),
  ),
  ...repeated([...core.enumerations, ...core.entities]),
  ...repeated(core.sources),
  ...core.enumerations.flatMap((enumeration) => repeated(enumeration.values)),
];

/** An entity of another policy stands among the names of that one, each of which has its alias. */
function isLinked({ linked = [] }: Core, entity: string): boolean {
  return linked.some(({ alias }) => entity.startsWith(`${alias}.`));
}

function repeated(named: readonly { readonly name: string }[]): readonly string[] {
  const seen = new Set<string>();
  return named.flatMap(({ name }) => {
    if (seen.has(name)) return `the name ${name} is declared twice`;
    seen.add(name);
    return [];
  });
}

/** A reference names a declaration of its own kind. */
export const referencesResolve: Invariant = (core) => {
  const declared = {
    input: namesOf(core.inputs),
    parameter: namesOf(core.parameters),
    rule: new Set([...namesOf(core.rules), ...usedRules(core)]),
  };
  return eachExpression(core, (node) => {
    if (node.kind === 'elementInput' || node.kind === 'elementRule') {
      return elementName(core, node);
    }
    if (node.kind !== 'input' && node.kind !== 'parameter' && node.kind !== 'rule') return [];
    return declared[node.kind].has(node.name) ? [] : [`there is no ${node.kind} ${node.name}`];
  });
};

/** What a core that is not linked yet calls the rules of others. */
function usedRules({ uses = [] }: Core): readonly string[] {
  return uses.flatMap(({ alias, rules }) => rules.map(({ name }) => `${alias}.${name}`));
}

function elementName(core: Core, node: ElementInput | ElementRule): readonly string[] {
  const entity = core.entities.find(({ name }) => name === node.entity);
  const declared = node.kind === 'elementInput' ? entity?.inputs : entity?.rules;
  return declared?.some(({ name }) => name === node.name)
    ? []
    : [`there is no ${node.kind} ${node.entity}.${node.name}`];
}

/** An entity's key is one of its inputs and a text; an element's type is a declared entity. */
export const entitiesResolve: Invariant = (core) => {
  const known = namesOf(core.entities);
  const strange = [...allTypes(core)].flatMap(entitiesIn).filter((name) => !known.has(name));
  return [
    ...[...new Set(strange)].map((name) => `there is no entity ${name}`),
    ...core.entities
      .filter(({ key, inputs }) => inputs.find(({ name }) => name === key)?.type.kind !== 'text')
      .map(({ name }) => `${name} has no text for its key`),
  ];
};

function entitiesIn(type: ValueType): readonly string[] {
  if (type.kind === 'element') return [type.entity];
  return type.kind === 'list' ? entitiesIn(type.of) : [];
}

/** An enumeration's type and its values are declared. */
export const enumerationsResolve: Invariant = (core) => {
  const values = new Map(core.enumerations.map((each) => [each.name, namesOf(each.values)]));
  const types = [...allTypes(core)].flatMap((type) => enumerationsIn(type));
  const strange = types.filter((name) => !values.has(name));
  return [
    ...[...new Set(strange)].map((name) => `there is no enumeration ${name}`),
    ...eachExpression(core, (node) => strangeValue(node, values)),
  ];
};

function strangeValue(
  node: CoreExpression,
  values: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  if (node.kind !== 'constant' || node.value.kind !== 'enumeration') return [];
  if (node.type.kind !== 'enumeration') return [];
  const known = values.get(node.type.enumeration);
  return known?.has(node.value.value) ? [] : [`${node.value.value} is no value of its enumeration`];
}

function* allTypes(core: Core): Generator<ValueType> {
  for (const { type } of core.parameters) yield type;
  for (const { declared } of [...allInputs(core), ...allRules(core)]) yield declared.type;
  for (const { node } of allExpressions(core)) yield node.type;
  for (const { rules } of core.uses ?? []) for (const { type } of rules) yield type;
}

function enumerationsIn(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'enumeration':
      return [type.enumeration];
    case 'score':
      return type.enumeration === undefined ? [] : [type.enumeration];
    case 'list':
      return enumerationsIn(type.of);
    case 'record':
      return type.fields.flatMap((field) => enumerationsIn(field.type));
    default:
      return [];
  }
}

/** A clause belongs to a source of the policy. */
export const citationsResolve: Invariant = (core) => {
  const sources = namesOf(core.sources);
  const strange = [...allCitations(core)]
    .flatMap((citation) => citation.clauses)
    .filter((clause) => !sources.has(clause.source));
  return [...new Set(strange.map(({ source }) => `there is no source ${source}`))];
};

function* allCitations(core: Core): Generator<Citation> {
  for (const { declared } of [...allInputs(core), ...allRules(core)]) yield declared.citation;
  for (const { values } of core.parameters) for (const { citation } of values) yield citation;
  for (const { citation } of core.claims ?? []) yield citation;
  for (const { node } of allExpressions(core)) {
    if (node.kind === 'cases') yield* node.branches.map(({ citation }) => citation);
    if (node.kind === 'checklist') yield* node.items.map(({ citation }) => citation);
    if (node.kind === 'milestones') yield* node.milestones.map(({ citation }) => citation);
    if (node.kind !== 'score') continue;
    for (const group of node.groups) {
      yield group.citation;
      yield* group.criteria.map(({ citation }) => citation);
    }
    yield* node.vetoes.map(({ citation }) => citation);
  }
}

/** A field is one that its record or score has, or that the rule it is asked of gives. */
export const fieldsExist: Invariant = (core) => {
  const rules = new Map(
    allRules(core).map(({ declared, entity }) => [
      qualifiedName(entity?.name, declared.name),
      declared,
    ]),
  );
  return eachExpression(core, (node) => {
    if (node.kind !== 'field') return [];
    const { type } = node.of;
    const name = ruleName(node.of);
    const rule = rules.get(name);
    // How a rule of another policy is decided is known once the policies are linked.
    const isForeign =
      rule === undefined && core.uses?.some(({ alias }) => name.startsWith(`${alias}.`));
    const asked = isForeign ? allRuleFields : ruleFields(rule?.body);
    if (asked.some((each) => each.name === node.name)) return [];
    if (type.kind === 'record' && type.fields.some(({ name }) => name === node.name)) return [];
    if (type.kind === 'score' && (node.name === 'total' || node.name === 'grade')) return [];
    return [`there is no field ${node.name}`];
  });
};

function ruleName(node: CoreExpression): string {
  if (node.kind === 'elementRule') return qualifiedName(node.entity, node.name);
  return node.kind === 'rule' ? node.name : '';
}

function namesOf(named: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(named.map(({ name }) => name));
}
