import type { Language } from '@tiaoli/diagnostics';
import type { Value } from '@tiaoli/evaluator';
import {
  type Bracket,
  type Constant,
  type Core,
  type CoreExpression,
  type DateText,
  oncePer,
  type Parameter,
  type Rule,
} from '@tiaoli/ir';
import type { Quantity } from './values/quantity.js';

/**
 * What is the same in every explanation of a core in one language with the parameter values of one
 * day; filled as it is asked for, by pieces of the core.
 */
export interface Fixed {
  readonly parametersOn: DateText;
  readonly quantities: Map<CoreExpression, Quantity | undefined>;
  readonly parameters: Map<Parameter, ShownParameter | undefined>;
  readonly constants: Map<Constant, FixedText>;
  readonly brackets: Map<Bracket, FixedText>;
  readonly bases: Map<Rule, string>;
}

/** The value of a parameter that is in force, and how it is shown. */
export interface ShownParameter {
  readonly value: Value;
  readonly quantity: Quantity;
}

/** A text with numbers that are shown in one way. */
interface FixedText {
  readonly quantity: Quantity | undefined;
  readonly text: string;
}

export function createFixed(parametersOn: DateText): Fixed {
  return {
    parametersOn,
    quantities: new Map(),
    parameters: new Map(),
    constants: new Map(),
    brackets: new Map(),
    bases: new Map(),
  };
}

/** Most decisions ask for the same day as the one before, so only that of the last one is kept. */
export function fixedOf(core: Core, language: Language, parametersOn: DateText): Fixed {
  const latest = latestOf(core);
  const last = latest[language];
  if (last?.parametersOn === parametersOn) return last;
  const made = createFixed(parametersOn);
  latest[language] = made;
  return made;
}

const latestOf = oncePer((_core: Core): { [L in Language]?: Fixed } => ({}));

/** What was worked out for a piece, or is worked out now. */
export function kept<K, V>(values: Map<K, V>, piece: K, make: () => V): V {
  const found = values.get(piece);
  if (found !== undefined || values.has(piece)) return found as V;
  const made = make();
  values.set(piece, made);
  return made;
}

/** The same for a text whose numbers are shown in a given way. */
export function keptText<K>(
  texts: Map<K, FixedText>,
  piece: K,
  quantity: Quantity | undefined,
  make: () => string,
): string {
  const found = texts.get(piece);
  if (found !== undefined && found.quantity === quantity) return found.text;
  const text = make();
  texts.set(piece, { quantity, text });
  return text;
}
