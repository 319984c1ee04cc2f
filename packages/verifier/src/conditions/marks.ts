import type { Mark } from '../encoding/context.js';
import type { Encoding } from '../encoding/encode.js';
import type { FindingKind, Wanted } from './condition.js';

const kinds: { readonly [K in Mark['kind']]: FindingKind } = {
  row: 'dead-row',
  case: 'dead-case',
  criterion: 'dead-criterion',
  grade: 'unreachable-grade',
  veto: 'veto-never',
  spared: 'veto-always',
};

/** Whatever a policy writes down must be able to happen; of elements and months, to any of them. */
export function markConditions({ marks, terms }: Encoding): readonly Wanted[] {
  const found = new Map<string, Wanted>();
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.node}`;
    const known = found.get(key);
    const when = known === undefined ? mark.when : terms.or(known.when, mark.when);
    found.set(key, { polarity: 'possible', kind: kinds[mark.kind], mark, when });
  }
  return [...found.values()];
}
