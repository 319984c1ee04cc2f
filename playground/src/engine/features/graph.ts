import { graphOf, type PolicyGraph } from '@tiaoli/views';
import { type Asking, askedOf } from '../facts/asked.js';
import type { EngineContext } from '../feature.js';

export interface GraphAnswer extends PolicyGraph {
  readonly path: string;
}

/** What reads what in a policy, with the values of the facts at hand. */
export function graph(context: EngineContext, asking: Asking): GraphAnswer | undefined {
  const asked = askedOf(context, asking);
  return asked && { path: asking.path, ...graphOf(asked.policy, asked.ask) };
}
