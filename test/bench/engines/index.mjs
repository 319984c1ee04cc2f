/** In the order of the rows; the first is what all others are compared with. */
export const engines = [
  'hand-exact',
  'hand-float',
  'decimal',
  'tiaoli-trusted',
  'tiaoli-checked',
  'tiaoli-module',
  'tiaoli-closures',
  'tiaoli-runtime',
  'tiaoli-reference',
  'tiaoli-explained',
  'json-logic-engine',
  'json-logic-js',
  'cel-js',
  'bufbuild-cel',
  'zen-engine',
  'feelin',
  'publicodes',
];

/**
 * An engine: `{ title, prepare(workload) }`. What is prepared has `decide(facts)`, and where need be
 * `facts(record)`, which brings a record into the engine's form before any time is taken, and
 * `read(answer)`, which says its answer in the plain form; `isAsync` where it answers by a promise.
 * `build(workload)` runs beforehand where something is made ahead of time.
 * Where rules can be compiled once more from what was read, `again()` does so.
 */
export async function engineOf(name) {
  return (await import(`./${name}.mjs`)).engine;
}
