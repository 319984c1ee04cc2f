import type { InputMapping } from '@tiaoli/syntax';
import type { UsedPolicy } from '../../1-bind/uses.js';
import { replaceFix } from '../../shared/fixes.js';
import { isUnsound } from '../../shared/semantic-type.js';
import { bareUnitOf } from '../bare-unit.js';
import type { Checking } from '../checking.js';
import { mergeTypes } from '../merge.js';
import { usedType } from './used-type.js';

/** Checks what is given for an input of another policy: in every version it must fit. */
export function checkMapping(
  { input, value }: InputMapping,
  { versions, declaration, alias }: UsedPolicy,
  checking: Checking,
): void {
  const { scope, findings, infer, report } = checking;
  const known = versions.flatMap(({ inputs }) => inputs.get(input.text) ?? []);
  const [first] = known;
  if (first === undefined) {
    infer(value);
    if (versions.length === 0) return;
    const names = new Set(versions.flatMap(({ inputs }) => [...inputs.keys()]));
    const [near] = findings.nearest(input.text, names);
    const fix = near === undefined ? undefined : replaceFix(input.span, near);
    const policy = declaration.used?.id ?? '';
    report('unknown-used-input', input.span, { name: input.text, policy }, { fix });
    return;
  }
  if (first.input.type.kind === 'list') {
    report('used-list-mapped', input.span, { name: input.text });
    return;
  }
  const strange = new Set<string>();
  const foreign = { type: first.input.type, unit: first.input.unit, home: first.home };
  const wanted = usedType(foreign, scope, strange);
  const [unit] = strange;
  if (unit !== undefined) {
    report('used-unit-unknown', input.span, { name: `${alias}.${input.text}`, unit });
  }
  if (isUnsound(wanted)) return;
  const type = infer(value, { type: wanted, bareUnit: bareUnitOf(wanted) });
  mergeTypes({ node: value, type: wanted }, { node: value, type }, checking);
}
