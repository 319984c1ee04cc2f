import { didYouMean } from '@tiaoli/diagnostics';
import type { EntityDeclaration } from '@tiaoli/syntax';
import type { Scope } from '../../1-bind/scope.js';
import { readUnit, type Unit } from '../../3-units/unit.js';
import { reportUnknownUnit } from '../../3-units/unknown-unit.js';
import type { Findings, Report } from '../../shared/findings.js';
import { replaceFix } from '../../shared/fixes.js';

export function checkEntity(entity: EntityDeclaration, scope: Scope, findings: Findings): void {
  checkKey(entity, findings.report);
  checkUnit(entity, scope, findings);
}

/** An entity is told from others by one of its inputs, which is a text. */
function checkKey({ name, key, inputs }: EntityDeclaration, report: Report): void {
  if (key === undefined) return;
  const input = inputs.find((each) => each.name.text === key.text);
  if (input === undefined) {
    const texts = inputs.filter(({ type }) => type?.text === 'text').map((each) => each.name.text);
    const [near] = didYouMean(key.text, texts);
    const meant = near ?? (texts.length === 1 ? texts[0] : undefined);
    const fix = meant === undefined ? undefined : replaceFix(key.span, meant);
    report('entity-key-unknown', key.span, { key: key.text, entity: name.text }, { fix });
  } else if (input.type !== undefined && input.type.text !== 'text') {
    report('entity-key-not-text', key.span, { key: key.text, entity: name.text });
  }
}

/** Elements are counted one by one, so their unit is one of something: 家, and not 万元 or 元/月. */
function checkUnit({ name, unit }: EntityDeclaration, { units }: Scope, findings: Findings): void {
  if (unit === undefined) return;
  const read = readUnit(unit.text, units);
  if (read === undefined || 'unknown' in read) {
    reportUnknownUnit(unit, read?.unknown, units, findings);
  } else if (!isCountNoun(read)) {
    findings.report('entity-unit-not-count', unit.span, { unit: unit.text, entity: name.text });
  }
}

/** The unit that the elements of an entity are counted in; undefined where it names none. */
export function countUnit(entity: string, { names, units }: Scope): Unit | undefined {
  const text = names.entities.get(entity)?.unit?.text;
  const read = text === undefined ? undefined : readUnit(text, units);
  return read === undefined || 'unknown' in read || !isCountNoun(read) ? undefined : read;
}

function isCountNoun({ factor, dimension }: Unit): boolean {
  return factor.equals(1) && dimension.exponents.size === 1 && !dimension.text.includes('^');
}
