import type { Span } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { Condition } from '../conditions/condition.js';
import type { Finding, Witness } from '../finding.js';

/** What a condition is about, and where that is written. */
export function headOf(core: Core, condition: Condition) {
  const { kind } = condition;
  const spanOf = (id: number): Span => core.origins[id] ?? { start: 0, end: 0 };
  if (condition.polarity === 'possible') {
    const { rule, node, place, name } = condition.mark;
    const subject = name === undefined ? {} : { subject: name };
    return { kind, rule, span: spanOf(node), ...subject, ...(place === 0 ? {} : { place }) };
  }
  if ('claim' in condition.of) {
    const { claim } = condition.of;
    return { kind, rule: claim.range?.rule ?? '', span: spanOf(claim.id), subject: claim.name };
  }
  const { rule, node, code } = condition.of.fault;
  return { kind, rule, span: spanOf(node), code };
}

/** The same for every place and day. */
export function keyOf(core: Core, condition: Condition): string {
  const { kind, rule, span, ...rest } = headOf(core, condition);
  return [kind, rule, span.start, span.end, ...Object.values(rest)].join(' ');
}

export function findingOf(
  core: Core,
  condition: Condition,
  shown?: { readonly witness: Witness; readonly said?: Finding['said'] },
): Finding {
  const said = shown?.said === undefined ? {} : { said: shown.said };
  const witness = shown === undefined ? {} : { witness: shown.witness };
  return { ...headOf(core, condition), ...said, ...witness };
}
