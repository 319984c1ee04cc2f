import type { Bilingual, Words } from '@tiaoli/diagnostics';
import { type CoreExpression, type DisplayUnit, qualifiedName } from '@tiaoli/ir';
import { formatInUnit, inUnit } from '../numbers/rational.js';
import type { Prepared } from '../run/prepared.js';
import type { Step } from '../step.js';
import type { Value } from '../value.js';
import { englishQuantity } from './english-quantity.js';
import { shorten } from './shorten.js';

/** How a number is shown: in its unit, or as a percentage. */
export interface Display {
  readonly unit?: DisplayUnit | undefined;
  readonly percent?: boolean;
}

type Both = { readonly zh: string; readonly en: string };
type Texts = {
  readonly [K in Value['kind']]: (value: Extract<Value, { kind: K }>, display: Display) => Both;
};

const plain = ({ value }: { readonly value: string }): Both => both(shorten(value));

const texts: Texts = {
  boolean: ({ value }) => (value ? { zh: '是', en: 'true' } : { zh: '否', en: 'false' }),
  number: ({ value }, { unit, percent }) => {
    if (percent === true) return both(`${shorten(formatInUnit(value, '1/100'))}%`);
    if (unit === undefined) return both(shorten(formatInUnit(value, undefined)));
    const shown = inUnit(value, unit.factor);
    return {
      zh: `${shorten(formatInUnit(value, unit.factor))} ${unit.text}`,
      en: shorten(englishQuantity(shown, unit.text)),
    };
  },
  date: plain,
  text: plain,
  enumeration: plain,
  list: ({ items }) => ({ zh: `${items.length} 项`, en: `${items.length} items` }),
  element: ({ element }) => both(shorten(element.key)),
  record: ({ fields }) => joined(fields.map((field) => describeValue(field.value))),
  score: ({ total }) => both(shorten(formatInUnit(total, undefined))),
};

/** A value in a few words for a message; long ones are shortened. */
export function describeValue(value: Value, display: Display = {}): Both {
  // The table's type ties each kind to its own text.
  return texts[value.kind](value as never, display);
}

/** How many values a message shows. */
const mostShown = 6;

/** `甲 = 3 人、乙 = 是`: the names that steps read, with their values; for a message. */
export function describeLeaves(steps: readonly Step[], prepared: Prepared): Words {
  const shown = new Map<string, Both>();
  for (const step of steps) collectLeaves(step, prepared, shown);
  return shown.size === 0 ? { zh: '没有事实', en: 'no facts' } : joined([...shown.values()]);
}

function collectLeaves(step: Step, prepared: Prepared, shown: Map<string, Both>): void {
  const { expression, outcome, children } = step;
  if (shown.size >= mostShown) return;
  const name = leafName(expression);
  if (name === undefined) {
    for (const child of children) collectLeaves(child, prepared, shown);
  } else if (outcome.status === 'known') {
    const value = valueWords(outcome.value, displayOf(expression, prepared), prepared);
    const title = titleOf(expression, prepared);
    shown.set(name, { zh: `${title.zh} = ${value.zh}`, en: `${title.en} = ${value.en}` });
  }
}

/** A value of an enumeration by its title in English. */
function valueWords(value: Value, display: Display, { core }: Prepared): Both {
  const words = describeValue(value, display);
  if (value.kind !== 'enumeration') return words;
  const declared = core.enumerations.find(({ name }) => name === value.enumeration);
  const title = declared?.values.find(({ name }) => name === value.value)?.title;
  return { zh: words.zh, en: shorten(title?.en ?? value.value) };
}

function titleOf(expression: CoreExpression, prepared: Prepared): Both {
  switch (expression.kind) {
    case 'input':
      return nameWords(expression.name, prepared.inputs.get(expression.name));
    case 'parameter':
      return nameWords(expression.name, prepared.parameters.get(expression.name));
    case 'rule':
      return nameWords(expression.name, prepared.rules.get(expression.name));
    default:
      return both(shorten(leafName(expression) ?? ''));
  }
}

/** A name, in English after its title where it has one. */
export function nameWords(
  name: string,
  declaration: { readonly title: Bilingual } | undefined,
): Both {
  const zh = shorten(name);
  const title = declaration?.title.en ?? name;
  return { zh, en: title === name ? zh : `${shorten(title)} (${zh})` };
}

function leafName(expression: CoreExpression): string | undefined {
  switch (expression.kind) {
    case 'input':
    case 'parameter':
    case 'rule':
    case 'elementInput':
    case 'elementRule':
      return expression.name;
    case 'field':
      return expression.of.kind === 'rule' ? `${expression.of.name}.${expression.name}` : undefined;
    default:
      return undefined;
  }
}

/** The display of what a reference declares; base units for anything else. */
export function displayOf(expression: CoreExpression, prepared: Prepared): Display {
  switch (expression.kind) {
    case 'input': {
      const input = prepared.inputs.get(expression.name);
      return { unit: input?.unit, percent: input?.percent === true };
    }
    case 'parameter':
      return { unit: prepared.parameters.get(expression.name)?.unit };
    case 'rule':
      return { unit: prepared.rules.get(expression.name)?.unit };
    case 'elementInput': {
      const input = prepared.inputs.get(qualifiedName(expression.entity, expression.name));
      return { unit: input?.unit, percent: input?.percent === true };
    }
    case 'elementRule':
      return { unit: prepared.rules.get(qualifiedName(expression.entity, expression.name))?.unit };
    default:
      return {};
  }
}

function both(text: string): Both {
  return { zh: text, en: text };
}

function joined(parts: readonly Both[]): Both {
  return {
    zh: parts.map((part) => part.zh).join('、'),
    en: parts.map((part) => part.en).join(', '),
  };
}
