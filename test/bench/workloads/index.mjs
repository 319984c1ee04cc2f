import { readFileSync } from 'node:fs';
import * as credit from './credit.mjs';
import * as organization from './organization.mjs';
import { createRandom } from './random.mjs';
import * as subsidy from './subsidy.mjs';

/** The day that is asked about. */
const asOf = '2024-06-01';

/** By name; `file` reads the policy, or the rules of another language, from beside this. */
export const workloads = Object.fromEntries(
  Object.entries({ organization, subsidy, credit }).map(([name, workload]) => [
    name,
    {
      ...workload,
      name,
      asOf,
      policy: () => file(`${name}.yaml`),
      rules: (ending) => file(`rules/${name}.${ending}`),
    },
  ]),
);

function file(path) {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** Distinct enough that no processor learns them by heart. */
export function recordsOf({ columns }, count, seed) {
  const { whole, chance } = createRandom(seed);
  const cells = Object.entries(columns);
  const value = ({ chance: probability, least, most, scale = 0 }) =>
    probability === undefined ? whole(least, most) / 10 ** scale : chance(probability);
  return Array.from({ length: count }, () =>
    Object.fromEntries(cells.map(([name, column]) => [name, value(column)])),
  );
}
