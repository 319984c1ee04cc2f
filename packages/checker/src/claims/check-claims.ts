import type { Core, Input, ValueType } from '@tiaoli/ir';
import type { Typing } from '../2-types/check-types.js';
import { valueType } from '../4-lower/value-type.js';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import type { ElaboratedClaim } from './elaborate.js';

/** Conditions are conditions, and what moves has an order. */
export function checkClaims(
  claims: readonly ElaboratedClaim[],
  { typing, core }: { readonly typing: Typing; readonly core: Core },
  findings: Findings,
): void {
  for (const claim of claims) {
    const { declared, value, when } = claim;
    const name = declared.name.text;
    const conditions = declared.body?.kind === 'always' ? [value, when] : [when];
    for (const rule of conditions) {
      const type = rule && typing.rules.get(rule)?.type;
      if (type === undefined || type.kind === 'boolean' || type.kind === 'error') continue;
      findings.report('claim-not-condition', rule?.body?.span ?? declared.span, { claim: name });
    }
    checkMoves(claim, typing, core, findings);
  }
}

function checkMoves(
  { declared, value }: ElaboratedClaim,
  typing: Typing,
  core: Core,
  findings: Findings,
): void {
  const { body, name } = declared;
  if (body?.kind !== 'moves') return;
  const input = core.inputs.find((each) => each.name === body.input.text);
  if (input === undefined) {
    // One that could not be read was reported, and is not among these.
    reportUnknown(body.input, core.inputs, findings);
  } else if (!isOrdered(input.type, core)) {
    findings.report('claim-not-ordered', body.input.span, {
      claim: name.text,
      name: body.input.text,
    });
  }
  const type = typing.rules.get(value)?.type;
  if (type === undefined || type.kind === 'error') return;
  const isFine =
    body.direction === 'stays' ? isPlain(valueType(type)) : isOrdered(valueType(type), core);
  if (!isFine) {
    const words = { zh: '这个结果', en: 'this result' };
    findings.report('claim-not-ordered', body.value.span, { claim: name.text, name: words });
  }
}

function reportUnknown(
  { text, span }: { readonly text: string; readonly span: Parameters<Findings['report']>[1] },
  inputs: readonly Input[],
  findings: Findings,
): void {
  const [near] = findings.nearest(
    text,
    inputs.map(({ name }) => name),
  );
  const fix = near === undefined ? undefined : replaceFix(span, near);
  findings.report('claim-unknown-input', span, { name: text }, { fix });
}

function isPlain({ kind }: ValueType): boolean {
  return kind !== 'list' && kind !== 'element' && kind !== 'record' && kind !== 'score';
}

/** Whether one value of a type is greater than another: later, true, better. */
function isOrdered(type: ValueType, { enumerations }: Core): boolean {
  if (type.kind !== 'enumeration') {
    return type.kind === 'number' || type.kind === 'date' || type.kind === 'boolean';
  }
  return enumerations.some(({ name, ordered }) => name === type.enumeration && ordered);
}
