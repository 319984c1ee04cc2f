import { entityOf, type Input, type Rule } from '@tiaoli/ir';
import type { Problem } from './facts/problem.js';
import { elementsOf } from './lists/members.js';
import { byName, createResult, type Result } from './results.js';
import { ruleOutcome } from './rules.js';
import type { Compiler, Run } from './scope.js';
import type { Element, Value } from './value.js';

/** What is decided about some facts. */
export interface Decision extends Answers {
  /** Facts that are not as they were declared; with any, there are no results. */
  readonly problems: readonly Problem[];
}

/** What is decided about one element of a list. */
export interface ElementDecision extends Answers {
  readonly key: string;
}

interface Answers {
  /** By rule, in the order of declaration. */
  readonly results: Readonly<Record<string, Result>>;
  /** By list among the facts; absent where there is none. */
  readonly entities?: Readonly<Record<string, readonly ElementDecision[]>>;
}

/** The rules of the policy or of an entity that are answered, and the lists among its inputs. */
interface Owner {
  readonly results: (run: Run, element?: Element) => Answers['results'];
  readonly lists: readonly List[];
}

interface List {
  readonly name: string;
  /** Among the facts. */
  readonly place: number;
  readonly entity: string;
}

/** Writes what the rules of the policy and of all elements come to. */
export function createDecision(compiler: Compiler): (run: Run) => Decision {
  const { core } = compiler;
  const entities = new Map(
    core.entities.map((entity) => [entity.name, createOwner(entity, entity.name, compiler)]),
  );
  const { results, lists } = createOwner(core, undefined, compiler);
  return (run) => {
    const decision = { results: results(run), problems: [] };
    return lists.length === 0
      ? decision
      : { ...decision, ...entitiesOf(lists, run.whole.facts, run, entities) };
  };
}

function createOwner(
  { rules, inputs }: { readonly rules: readonly Rule[]; readonly inputs: readonly Input[] },
  entity: string | undefined,
  { rule }: Compiler,
): Owner {
  const answered = rules.flatMap((each) =>
    each.internal
      ? []
      : [{ name: each.name, slot: rule(each.name, entity), result: createResult(each) }],
  );
  return {
    results: (run, element) =>
      byName(
        answered.map(({ name, slot, result }) => [name, result(ruleOutcome(slot, run, element))]),
      ),
    lists: inputs.flatMap(({ name, type }, place) => {
      const held = entityOf(type);
      return held === undefined ? [] : [{ name, place, entity: held }];
    }),
  };
}

function entitiesOf(
  lists: readonly List[],
  facts: readonly (Value | undefined)[],
  run: Run,
  entities: ReadonlyMap<string, Owner>,
): Pick<Answers, 'entities'> {
  const given = lists.flatMap(({ name, place, entity }) => {
    const value = facts[place];
    const owner = entities.get(entity);
    if (value === undefined || owner === undefined) return [];
    const decisions = elementsOf(value).map((element) => ({
      key: element.key,
      results: owner.results(run, element),
      ...entitiesOf(owner.lists, element.facts, run, entities),
    }));
    return [[name, decisions] as const];
  });
  return given.length === 0 ? {} : { entities: byName(given) };
}
