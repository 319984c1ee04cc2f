import { type OutputColumn, outputColumnsOf } from '@tiaoli/fact-tables';
import type { Workspace } from '@tiaoli/language-service';
import { policyOn } from 'tiaoli';
import { type Asking, askedOf } from '../engine/facts/asked.js';
import type { FlipChoices, FlipTarget } from './door.js';

/** The results that can be wanted of a policy, and the facts that may change for them. */
export function flipChoices(workspace: Workspace, asking: Asking): FlipChoices | undefined {
  const asked = askedOf({ workspace }, asking);
  if (asked === undefined) return undefined;
  const { policy, ask } = asked;
  const on = policyOn(policy, ask.asOf, ask.place).policy ?? policy;
  const inputs = on.core.inputs.filter(({ type }) => type.kind !== 'list' && type.kind !== 'text');
  return {
    targets: outputColumnsOf(policy, {}, ask).flatMap(targetOf),
    facts: inputs.map(({ name, title }) => ({ name, title })),
  };
}

/** What is in order by its own value, or is one of some; the parts of a scorecard are too many. */
function targetOf(column: OutputColumn): readonly FlipTarget[] {
  const { key, rule, path, title, kind, unit, percent, detail } = column;
  const [field] = path;
  if (detail || kind === 'text' || kind === 'list' || field === 'met') return [];
  const choices = kind === 'boolean' ? truths : column.choices;
  const parts = {
    ...(field === undefined ? {} : { field }),
    ...(unit === undefined ? {} : { unit }),
  };
  return [{ key, rule, title, kind, choices, percent, ...parts }];
}

const truths = [
  { value: 'true', title: { zh: '是', en: 'yes' } },
  { value: 'false', title: { zh: '否', en: 'no' } },
];
