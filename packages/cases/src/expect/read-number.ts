import { createDiagnostic } from '@tiaoli/diagnostics';
import { parseRational } from '@tiaoli/evaluator';
import type { DisplayUnit } from '@tiaoli/ir';
import type { YamlMapping, YamlNode } from '@tiaoli/parser';
import { multipliers, normalizeWidth } from '@tiaoli/syntax';
import type Fraction from 'fraction.js';
import { readMapping, textOf } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { ExpectedValue } from './expected.js';
import { expectedOwner, mismatch, numberForms, numberWords, type Reading } from './reading.js';

/** A number in the rule's unit: `120000`, `12万元`, `80%`, `1/3`, `68000.5/70000`, or `{ value, unit }`. */
export function readNumber(
  node: YamlNode,
  unit: DisplayUnit | undefined,
  reading: Reading,
): ExpectedValue | undefined {
  if (node.kind === 'mapping') return readQuantity(node, unit, reading);
  const text = node.kind === 'scalar' ? node.text.text : '';
  const value = parseNumber(withoutUnit(text, unit));
  if (value === undefined) return mismatch(reading, node.span, numberForms(unit));
  return { kind: 'number', value };
}

function readQuantity(
  node: YamlMapping,
  unit: DisplayUnit | undefined,
  reading: Reading,
): ExpectedValue | undefined {
  const entries = readMapping(node, caseKeys.quantity, expectedOwner, reading.diagnostics);
  const written = textOf(entries.unit, reading.diagnostics);
  if (written !== undefined && written.text !== unit?.text) {
    const { name } = reading.rule;
    const words = { rule: name, unit: written.text, wanted: numberWords(unit) };
    reading.diagnostics.push(createDiagnostic('expected-other-unit', written.span, words));
    return undefined;
  }
  if (entries.value !== undefined) return readNumber(entries.value.value, unit, reading);
  return mismatch(reading, node.span, numberForms(unit));
}

function withoutUnit(text: string, unit: DisplayUnit | undefined): string {
  const trimmed = text.trim();
  return unit !== undefined && trimmed.endsWith(unit.text)
    ? trimmed.slice(0, -unit.text.length)
    : trimmed;
}

function parseNumber(text: string): Fraction | undefined {
  const parts = /^([-−]?[\d./\s]*[\d.])\s*(.*)$/s.exec(normalizeWidth(text).trim());
  let value = parseQuotient((parts?.[1] ?? '').replace('−', '-'));
  for (const sign of parts?.[2] ?? '') {
    const factor = Object.hasOwn(multipliers, sign) ? multipliers[sign] : undefined;
    if (factor === undefined) return undefined;
    value = value?.mul(factor.numerator).div(factor.denominator);
  }
  return value;
}

/** A decimal, or one divided by another: `68000.5/70000`. */
function parseQuotient(text: string): Fraction | undefined {
  const [dividend = '', divisor, ...rest] = text.split('/').map((part) => part.trim());
  const value = parseRational(dividend);
  if (divisor === undefined || value === undefined) return value;
  const by = parseRational(divisor);
  return by === undefined || by.equals(0) || rest.length > 0 ? undefined : value.div(by);
}
