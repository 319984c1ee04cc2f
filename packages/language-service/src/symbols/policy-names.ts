import {
  allRules,
  type EntityDeclaration,
  type Expression,
  type InputDeclaration,
  modalities,
  type ParameterDeclaration,
  type Policy,
  type RuleDeclaration,
  type SourceDeclaration,
  typeNames,
} from '@tiaoli/syntax';
import type { PolicySymbol, SymbolKind } from './symbol.js';

export type Declaration = InputDeclaration | ParameterDeclaration | RuleDeclaration;

/** An input, a parameter or a rule. */
export interface Declared {
  readonly symbol: PolicySymbol;
  readonly node: Declaration;
}

/** What the names of one policy file stand for. */
export interface PolicyNames {
  readonly id: string;
  /** Known everywhere in the policy. */
  readonly top: ReadonlyMap<string, Declared>;
  /** By entity: known about an element of it. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Declared>>;
  /** Values of its enumerations, and words that its rules give. */
  readonly values: ReadonlySet<string>;
  /** Units of its own. */
  readonly units: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, SourceDeclaration>;
  /** Ids of used policies by the names that it gives them. */
  readonly uses: ReadonlyMap<string, string>;
}

export function policyNames(policy: Policy): PolicyNames {
  const id = policy.id?.text ?? '';
  const top = declaredMap(id, '', [...policy.inputs, ...policy.parameters, ...policy.rules]);
  const members = new Map(
    policy.entities.map((entity) => [
      entity.name.text,
      declaredMap(id, entity.name.text, membersOf(entity)),
    ]),
  );
  const uses = new Map(policy.uses.map((use) => [use.name.text, use.used?.id ?? '']));
  const units = new Set(policy.units.map(({ name }) => name.text));
  const sources = new Map(policy.sources.map((source) => [source.name.text, source]));
  return { id, top, members, sources, units, uses, values: valuesOf(policy, top, members) };
}

function membersOf({ inputs, rules }: EntityDeclaration): readonly Declaration[] {
  return [...inputs, ...rules];
}

function declaredMap(
  policy: string,
  owner: string,
  declarations: readonly Declaration[],
): ReadonlyMap<string, Declared> {
  const map = new Map<string, Declared>();
  for (const node of declarations) {
    const name = node.name.text;
    if (!map.has(name)) map.set(name, { symbol: { policy, kind: node.kind, owner, name }, node });
  }
  return map;
}

function valuesOf(
  policy: Policy,
  top: PolicyNames['top'],
  members: PolicyNames['members'],
): ReadonlySet<string> {
  const inputs = [...policy.inputs, ...policy.entities.flatMap((entity) => entity.inputs)];
  const listed = [...policy.enumerations, ...inputs].flatMap(({ values = [] }) => values);
  const values = new Set(listed.map(({ name }) => name.text));
  const rules = [...allRules(policy), ...policy.variants.flatMap((variant) => variant.rules)];
  const taken = [top, ...members.values()];
  for (const rule of rules) {
    for (const word of outcomeWords(rule)) {
      if (!taken.some((names) => names.has(word)) && !isModality(word)) values.add(word);
    }
  }
  return values;
}

/** The bare words that are results of a rule. */
function outcomeWords({ body }: RuleDeclaration): readonly string[] {
  if (body?.kind === 'score') return body.grades.map(({ name }) => name.text);
  return outcomesOf(body).flatMap((outcome) =>
    outcome?.kind === 'reference' ? [outcome.name] : [],
  );
}

/** The expressions that stand where a bare word is a value. */
export function outcomesOf(body: RuleDeclaration['body']): readonly (Expression | undefined)[] {
  if (body?.kind === 'cases') {
    return [...body.branches.map((branch) => branch.then), body.otherwise];
  }
  if (body?.kind !== 'table') return [];
  return [...body.rows, ...(body.otherwise === undefined ? [] : [body.otherwise])].flatMap(
    (row) => row.outputs,
  );
}

function isModality(word: string): boolean {
  return Object.values(modalities).some(({ zh, en }) => zh === word || en === word);
}

/** Whether a type is one of the language, which the reader gives by its key, and no name. */
export function isTypeWord(word: string): boolean {
  return Object.hasOwn(typeNames, word);
}

/** What a name stands for where elements of some entities are at hand, the innermost last. */
export function findDeclared(
  names: PolicyNames,
  name: string,
  inside: readonly string[] = [],
): Declared | undefined {
  for (const entity of [...inside].reverse()) {
    const member = names.members.get(entity)?.get(name);
    if (member !== undefined) return member;
  }
  const declared = names.top.get(name);
  if (declared !== undefined) return declared;
  const owned = [...names.members.values()].flatMap((members) => members.get(name) ?? []);
  return owned.length === 1 ? owned[0] : undefined;
}

/** A symbol of one policy. */
export function symbolIn(policy: string, kind: SymbolKind, name: string, owner = ''): PolicySymbol {
  return { policy, kind, owner, name };
}
