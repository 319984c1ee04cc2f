import { byName } from './by-name.js';
import { isObject } from './is-object.js';
import type { DecisionReport, RuleReport } from './report.js';

/** The rules whose recorded result is not the one that came now. */
export function differingRules(recorded: DecisionReport, now: DecisionReport): readonly string[] {
  const names = new Set([...Object.keys(recorded.results), ...Object.keys(now.results)]);
  return [...names].filter((name) => canonical(recorded, name) !== canonical(now, name));
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
