import { createDecider, type Facts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { toJsonLogic } from '@tiaoli/to-json-logic';
import { type Data, engines } from './engines.js';
import { prepareFacts } from './prepare-facts.js';
import { readResult, wantedResult } from './read-result.js';

/** What was compared, over all engines. */
export interface Compared {
  /** Results that are the same. */
  readonly same: number;
  /** Results that are `null` where the evaluator can decide with the facts that are there. */
  readonly open: number;
  /** One line for each result that is wrong. */
  readonly wrong: readonly string[];
}

const none: Compared = { same: 0, open: 0, wrong: [] };

/** Compares what the logic of a core gives with what the evaluator decides. */
export type Compare = (facts: Facts) => Compared;

/** `mayStayOpen`: results may be undecided even where all facts are there. */
export function createCompare(core: Core, asOf: string, mayStayOpen = false): Compare {
  const written = toJsonLogic(core, { asOf });
  const decide = createDecider(core);
  const runners = Object.entries(engines).map(([name, engine]) => {
    const rules = Object.entries(written.logic);
    return [name, new Map(rules.map(([rule, logic]) => [rule, engine(logic)]))] as const;
  });
  const rules = Object.keys(written.results);
  return (facts) => {
    const prepared = prepareFacts(core, written.facts, facts);
    if (prepared === undefined) return none;
    const { results } = decide({ facts, asOf, only: rules });
    let [same, open] = [0, 0];
    const wrong: string[] = [];
    for (const { rule: name, outcome } of results) {
      const rule = core.rules.find((each) => each.name === name);
      const form = written.results[name];
      if (rule === undefined || form === undefined) continue;
      const wanted = JSON.stringify(wantedResult(outcome, rule));
      for (const [engine, logic] of runners) {
        const { data, keys } = prepared;
        const run = (part: string, current?: Data): unknown =>
          logic.get(part)?.(current === undefined ? data : { ...data, current });
        const got = JSON.stringify(readResult(form, name, { data, keys, run }));
        if (got === wanted) same++;
        else if (got === 'null' && (mayStayOpen || !prepared.isComplete)) open++;
        else wrong.push(`${engine}: ${name} is ${got}, not ${wanted}, of ${show(prepared.data)}`);
      }
    }
    return { same, open, wrong };
  };
}

function show(data: Data): string {
  return JSON.stringify(data);
}
