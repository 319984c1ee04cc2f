import { byName } from './by-name.js';
import { isObject } from './is-object.js';
import type { DecisionReport, ElementReport, RuleReport } from './report.js';

/** The rules, and the lists with elements, whose recorded result is not the one that came now. */
export function differingRules(recorded: DecisionReport, now: DecisionReport): readonly string[] {
  const names = new Set([...Object.keys(recorded.results), ...Object.keys(now.results)]);
  const lists = new Set([recorded, now].flatMap(({ entities = {} }) => Object.keys(entities)));
  return [
    ...[...names].filter((name) => canonical(recorded, name) !== canonical(now, name)),
    ...[...lists].filter((list) => canonicalList(recorded, list) !== canonicalList(now, list)),
  ];
}

/** The answers about the elements of a list. */
function canonicalList({ entities = {} }: DecisionReport, list: string): string | undefined {
  const elements = Object.hasOwn(entities, list) ? entities[list] : undefined;
  return JSON.stringify(elements?.map(plainElement), sorted);
}

function plainElement({ key, results, entities = {} }: ElementReport): unknown {
  const inner = Object.entries(entities).map(([list, elements]) => [
    list,
    elements.map(plainElement),
  ]);
  const answers = Object.entries(results).map(([name, each]) => [name, withoutMessage(each)]);
  return { key, answers: Object.fromEntries(answers), inner: Object.fromEntries(inner) };
}

function canonical({ results }: DecisionReport, name: string): string | undefined {
  const result = Object.hasOwn(results, name) ? results[name] : undefined;
  return JSON.stringify(withoutMessage(result), sorted);
}

/** An error may have been recorded in the other language. */
function withoutMessage(result: RuleReport | undefined): unknown {
  return result?.status === 'error' ? { status: result.status, code: result.code } : result;
}

/** A store may have put the names of an object in another order. */
function sorted(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return byName(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
