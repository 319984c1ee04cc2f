import { normalizeWidth } from '@tiaoli/syntax';
import type { TableField } from '../form/table-form.js';

/** A heading, and the unit that stands behind it. */
export interface Heading {
  /** Without signs, spaces and capitals. */
  readonly name: string;
  /** The same with what stands in brackets. */
  readonly whole: string;
  /** In brackets or behind a slash: `%`, 万元. */
  readonly unit?: string;
}

const behind =
  /^(.+?)\s*(?:[([]\s*(?:单位\s*[:：]?|unit\s*:?|in\s)?\s*([^()[\]]+?)\s*[)\]]|[/／]\s*([^/／\s]{1,4}))\s*$/i;

/** What is longer is no heading. */
const longest = 200;

export function readHeading(written: string): Heading {
  const text = written.slice(0, longest);
  const plain = normalizeWidth(text)
    .replace(/[【〔]/g, '(')
    .replace(/[】〕]/g, ')')
    .trim();
  const [, name, bracketed, slashed] = behind.exec(plain) ?? [];
  const unit = bracketed ?? slashed;
  const whole = plainName(plain);
  return unit === undefined || name === undefined
    ? { name: whole, whole }
    : { name: plainName(name), whole, unit };
}

/** A name for comparing: no spaces, no signs but those that mean something, lower case. */
export function plainName(text: string): string {
  return normalizeWidth(text)
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》*:：,，、。.·_()[\]-]/g, '');
}

const multipliers = /^[百千万亿]+/;

/** What a heading's unit says of the numbers of a fact; nothing where it is that of the fact itself. */
export function unitFor(field: TableField, unit: string | undefined): string | undefined {
  if (unit === undefined || field.type !== 'number') return undefined;
  if (field.percent) return /^(%|百分比|百分数|百分点|percent)$/i.test(unit) ? '%' : undefined;
  if (field.unit === undefined || unit === field.unit) return undefined;
  const isUnit = (text: string): boolean => text === '' || field.units.includes(text);
  const isKnown = isUnit(unit) || isUnit(unit.normalize('NFKC'));
  return isKnown || isUnit(unit.replace(multipliers, '')) ? unit : undefined;
}
