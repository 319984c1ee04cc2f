import type { Core, Entity, Input } from '@tiaoli/ir';
import { entityOf } from '@tiaoli/ir';
import { valuesOf } from '../encoding/encode.js';
import { type Inputs, inputsOf } from '../encoding/inputs.js';
import { isSame, type Outcome } from '../encoding/outcome.js';
import type { Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

/** The facts of two cores, which share those that have the same name. */
export interface LinkedInputs {
  readonly before: Inputs;
  readonly after: Inputs;
  /** That facts which both declare, each in its own way, are the same. */
  readonly links: readonly Truth[];
}

export interface Sides {
  readonly before: Core;
  readonly after: Core;
}

export function linkInputs(sides: Sides, terms: Terms, longest: number): LinkedInputs {
  const before = inputsOf(sides.before, { terms, longest });
  const own = inputsOf(sides.after, { terms, longest, prefix: 'b' });
  const outcomes = new Map(own.outcomes);
  const links: Truth[] = [];
  const shared = new Set<string>();
  for (const input of sides.after.inputs) {
    const [one, other] = [before.outcomes.get(input.name), own.outcomes.get(input.name)];
    const same = sides.before.inputs.find(({ name }) => name === input.name);
    if (one === undefined || other === undefined || same === undefined) continue;
    if (isDeclaredTheSame(sides, same, input)) {
      outcomes.set(input.name, one);
      shared.add(input.name);
    } else links.push(...linksOf(sides, { one: same, other: input }, { one, other }, terms));
  }
  const isOwn = ({ input }: { readonly input: Input }): boolean => !shared.has(input.name);
  const after = {
    outcomes,
    variables: own.variables.filter(isOwn),
    lists: own.lists.filter(isOwn),
    opaque: own.opaque,
  };
  return { before, after, links };
}

/** Whether two cores allow the same values for a fact. */
function isDeclaredTheSame({ before, after }: Sides, one: Input, other: Input): boolean {
  return declared(before, one) === declared(after, other);
}

function declared(core: Core, input: Input): string {
  const { type, integer, unit, min, max, decimals, percent } = input;
  const entity = core.entities.find(({ name }) => name === entityOf(type));
  return JSON.stringify([
    type,
    [integer, unit?.factor, min, max, decimals, percent],
    valuesOf(core, type),
    entity && [entity.key, entity.inputs.map((each) => [each.name, declared(core, each)])],
  ]);
}

interface Pair<T> {
  readonly one: T;
  readonly other: T;
}

function linksOf(
  sides: Sides,
  inputs: Pair<Input>,
  { one, other }: Pair<Outcome>,
  terms: Terms,
): readonly Truth[] {
  if (inputs.one.type.kind !== inputs.other.type.kind) return [];
  if (one.value.kind === 'list' && other.value.kind === 'list') {
    const [ours, theirs] = [
      entityIn(sides.before, inputs.one),
      entityIn(sides.after, inputs.other),
    ];
    const members = other.value.members;
    return one.value.members.flatMap(({ present, element }, index) => {
      const match = members[index];
      if (match === undefined) return [];
      const facts = (ours?.inputs ?? []).flatMap((fact) => {
        const same = theirs?.inputs.find(({ name }) => name === fact.name);
        const [left, right] = [element.facts.get(fact.name), match.element.facts.get(fact.name)];
        if (same === undefined || left === undefined || right === undefined) return [];
        return linksOf(sides, { one: fact, other: same }, { one: left, other: right }, terms);
      });
      return [terms.choice(present, match.present, terms.not(match.present)), ...facts];
    });
  }
  if (inputs.one.type.kind !== 'enumeration') return [isSame(terms, one, other)];
  return [isSameChoice(sides, inputs, { one, other }, terms)];
}

/** Values are the same where their names are. */
function isSameChoice(
  { before, after }: Sides,
  inputs: Pair<Pick<Input, 'type'>>,
  { one, other }: Pair<Outcome>,
  terms: Terms,
): Truth {
  const theirs = valuesOf(after, inputs.other.type);
  return terms.or(
    ...valuesOf(before, inputs.one.type).flatMap((name, code) => {
      const match = theirs.indexOf(name);
      if (match < 0) return [];
      return [terms.and(isCode(one, code, terms), isCode(other, match, terms))];
    }),
  );
}

function isCode({ value }: Outcome, code: number, terms: Terms): Truth {
  return value.kind === 'number'
    ? terms.equal(value.term, terms.number(code))
    : terms.literal(false);
}

function entityIn(core: Core, { type }: Input): Entity | undefined {
  return core.entities.find(({ name }) => name === entityOf(type));
}
