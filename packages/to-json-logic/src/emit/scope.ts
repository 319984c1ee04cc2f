import type { Core, DateText, Entity, Input, Rule } from '@tiaoli/ir';
import { analyse, type InputRange } from '@tiaoli/ranges';
import { refuse } from '../refusal.js';
import { type Context, emit, type Scope } from './context.js';
import { type ReadFact, readFact } from './facts.js';
import { createGuard, type Guard, type Requirement } from './guard.js';
import { readParameter } from './parameters.js';
import { pathsOf } from './paths.js';
import type { Value } from './value.js';

/** The names of inputs as they are in the data, and how large the numbers are. */
export interface Facts {
  readonly inputs: readonly Input[];
  path(name: string): string;
  range(name: string): InputRange | undefined;
}

/** Of the policy itself, or of one of its entities. */
export function factsOf(core: Core, entity?: Entity): Facts {
  const { inputs } = entity ?? core;
  const paths = pathsOf(inputs.map(({ name }) => name));
  const ranges = analyse(entity === undefined ? core : { ...core, inputs, rules: [] });
  return {
    inputs,
    path: (name) => paths.get(name) ?? name,
    range: (name) => ranges.input(name),
  };
}

interface Declared {
  readonly core: Core;
  readonly asOf: DateText;
  readonly emit: Scope['emit'];
}

/** A rule as it is used: each use asks for the same. */
interface WrittenRule {
  readonly value: Value;
  readonly requirements: readonly Requirement[];
}

/** What the names of a policy stand for. */
export function recordScope(declared: Declared): Scope {
  const { core } = declared;
  const read = factReader(declared, factsOf(core), '');
  const elements = {
    alone: keep((entity) => elementScope(declared, entity, undefined)),
    beside: keep((entity) => elementScope(declared, entity, scope)),
  };
  const scope: Scope = {
    ...common(declared),
    input: read,
    rule: ruleWriter(core.rules, () => scope),
    elementInput: () => refuse('list'),
    elementRule: () => refuse('list'),
    ofElement: (entity, shown) => elements[shown](entity),
  };
  return scope;
}

/** Without a record around it the facts of the record are hidden, as `reduce` hides them. */
function elementScope(declared: Declared, entity: string, around: Scope | undefined): Scope {
  const { core } = declared;
  const found = core.entities.find(({ name }) => name === entity) ?? refuse('malformed');
  const read = factReader(declared, factsOf(core, found), 'current.');
  const own = (name: string): void => {
    if (name !== entity) refuse('outsideOfElement');
  };
  const writeRule = ruleWriter(found.rules, () => scope);
  const scope: Scope = {
    ...common(declared),
    input: (name, guard) => around?.input(name, guard) ?? refuse('outsideOfElement'),
    rule: around?.rule ?? ruleWriter(core.rules, () => scope),
    elementInput: (of, name, guard) => {
      own(of);
      return read(name, guard);
    },
    elementRule: (of, name, guard) => {
      own(of);
      return writeRule(name, guard);
    },
    ofElement: (name, shown) => around?.ofElement(name, shown) ?? refuse('outsideOfElement'),
  };
  return scope;
}

function common({
  core,
  asOf,
  emit: write,
}: Declared): Pick<Scope, 'asOf' | 'emit' | 'parameter' | 'valuesOf'> {
  return {
    asOf,
    emit: write,
    parameter: (name) =>
      readParameter(
        core.parameters.find((each) => each.name === name),
        asOf,
      ),
    valuesOf: (enumeration) =>
      core.enumerations.find(({ name }) => name === enumeration)?.values.map(({ name }) => name) ??
      [],
  };
}

type Read = (name: string, guard: Guard) => Value;

function factReader({ core }: Declared, facts: Facts, prefix: string): Read {
  const read = keep((name): ReadFact => {
    const input = facts.inputs.find((each) => each.name === name);
    if (input === undefined) return refuse('malformed');
    return readFact(input, `${prefix}${facts.path(name)}`, facts.range(name), core.enumerations);
  });
  return (name, guard) => {
    const { value, requirement } = read(name);
    guard.require(requirement);
    return value;
  };
}

function ruleWriter(rules: readonly Rule[], scope: () => Scope): Read {
  const write = keep((name): WrittenRule => {
    const rule = rules.find((each) => each.name === name);
    if (rule === undefined) return refuse('malformed');
    const context: Context = { guard: createGuard(), scope: scope() };
    const value = emit(rule.body, context);
    return { value, requirements: context.guard.requirements };
  });
  return (name, guard) => {
    const { value, requirements } = write(name);
    for (const requirement of requirements) guard.require(requirement);
    return value;
  };
}

function keep<T>(make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make(name);
    kept.set(name, made);
    return made;
  };
}
