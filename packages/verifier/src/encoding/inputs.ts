import type { Core, Entity, Input } from '@tiaoli/ir';
import { entityOf } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { unbounded } from '../terms/bounds.js';
import type { Bounds, Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import { dayOf } from './calendar-terms.js';
import { type Element, number, type Outcome, truth } from './outcome.js';

/** How the value of a variable is said as a fact. */
export type FactForm =
  | { readonly kind: 'boolean' }
  /** `value of the variable ÷ 10^places` is the number in the unit of the input. */
  | { readonly kind: 'number'; readonly places: number; readonly isWhole: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'enumeration'; readonly values: readonly string[] }
  | { readonly kind: 'text' };

export interface Variable {
  /** In the script. */
  readonly name: string;
  readonly input: Input;
  readonly form: FactForm;
}

export interface ListOfElements {
  readonly input: Input;
  readonly entity: Entity;
  /** The variable of how many elements there are. */
  readonly length: string;
  readonly elements: readonly {
    readonly element: Element;
    readonly variables: readonly Variable[];
  }[];
}

/** The facts as unknowns. */
export interface Inputs {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly variables: readonly Variable[];
  readonly lists: readonly ListOfElements[];
  /** Inputs that no proof follows, such as lists within lists. */
  readonly opaque: readonly string[];
}

export interface InputsOptions {
  readonly terms: Terms;
  /** Up to how many elements a list has. */
  readonly longest: number;
  /** Another set of facts beside the first has names of its own. */
  readonly prefix?: string;
}

/** Where a policy says nothing of a date, it is assumed to be of these two centuries. */
export const assumedDates = { first: '1900-01-01', last: '2099-12-31' } as const;

export function inputsOf(core: Core, { terms, longest, prefix = '' }: InputsOptions): Inputs {
  const outcomes = new Map<string, Outcome>();
  const variables: Variable[] = [];
  const lists: ListOfElements[] = [];
  const opaque: string[] = [];
  for (const [index, input] of core.inputs.entries()) {
    const name = `${prefix}i${index}`;
    const entity = core.entities.find((each) => each.name === entityOf(input.type));
    if (entity !== undefined) {
      const list = listOf(core, { input, entity, name }, { terms, longest });
      lists.push(list.made);
      outcomes.set(input.name, list.outcome);
      continue;
    }
    const made = variableOf(core, input, name, terms);
    if (made === undefined) opaque.push(input.name);
    else {
      variables.push(made.variable);
      outcomes.set(input.name, made.outcome);
    }
  }
  return { outcomes, variables, lists, opaque };
}

function listOf(
  core: Core,
  {
    input,
    entity,
    name,
  }: { readonly input: Input; readonly entity: Entity; readonly name: string },
  { terms, longest }: { readonly terms: Terms; readonly longest: number },
): { readonly made: ListOfElements; readonly outcome: Outcome } {
  const bounds = { min: new Fraction(0), max: new Fraction(longest), grain: new Fraction(1) };
  const length = terms.numberVariable(`${name}n`, true, bounds);
  const elements = Array.from({ length: longest }, (_, place) => {
    const variables: Variable[] = [];
    const facts = new Map<string, Outcome>();
    for (const [index, each] of entity.inputs.entries()) {
      const made = variableOf(core, each, `${name}e${place}i${index}`, terms);
      if (made === undefined) continue;
      variables.push(made.variable);
      facts.set(each.name, made.outcome);
    }
    const element: Element = { entity: entity.name, key: `${name}e${place}`, facts };
    return { element, variables };
  });
  const members = elements.map(({ element }, place) => ({
    element,
    present: terms.less(terms.number(place), length),
  }));
  return {
    made: { input, entity, length: `${name}n`, elements },
    outcome: { value: { kind: 'list', members }, faults: [] },
  };
}

interface Made {
  readonly variable: Variable;
  readonly outcome: Outcome;
}

function variableOf(core: Core, input: Input, name: string, terms: Terms): Made | undefined {
  const whole = (bounds: Bounds): Numeric => terms.numberVariable(name, true, bounds);
  const upTo = (most: number | undefined): Bounds => ({
    min: new Fraction(0),
    max: most === undefined ? undefined : new Fraction(most),
    grain: new Fraction(1),
  });
  const { type } = input;
  switch (type.kind) {
    case 'boolean':
      return {
        variable: { name, input, form: { kind: 'boolean' } },
        outcome: truth(terms.truthVariable(name)),
      };
    case 'number':
      return numberOf(input, name, terms);
    case 'date': {
      const min = new Fraction(dayOf(input.min ?? assumedDates.first));
      const max = new Fraction(dayOf(input.max ?? assumedDates.last));
      const outcome = number(whole({ min, max, grain: new Fraction(1) }));
      return { variable: { name, input, form: { kind: 'date' } }, outcome };
    }
    case 'enumeration': {
      const found = core.enumerations.find((each) => each.name === type.enumeration);
      if (found === undefined) return undefined;
      const values = found.values.map((each) => each.name);
      const outcome = number(whole(upTo(values.length - 1)));
      return { variable: { name, input, form: { kind: 'enumeration', values } }, outcome };
    }
    case 'text':
      return {
        variable: { name, input, form: { kind: 'text' } },
        outcome: number(whole(upTo(undefined))),
      };
    default:
      return undefined;
  }
}

/** A number with a last place is a whole number of that place. */
function numberOf(input: Input, name: string, terms: Terms): Made {
  const { decimals, integer, percent } = input;
  const shown = integer ? 0 : decimals;
  const places = shown === undefined ? 0 : percent && !integer ? shown + 2 : shown;
  const isWhole = shown !== undefined;
  const step = new Fraction(input.unit?.factor ?? 1).div(10n ** BigInt(places));
  const bound = (text: string | undefined): Fraction | undefined =>
    text === undefined ? undefined : new Fraction(text).div(step);
  const bounds: Bounds = {
    min: isWhole ? bound(input.min)?.ceil() : bound(input.min),
    max: isWhole ? bound(input.max)?.floor() : bound(input.max),
    grain: isWhole ? new Fraction(1) : undefined,
  };
  const variable = terms.numberVariable(name, isWhole, { ...unbounded, ...bounds });
  return {
    variable: { name, input, form: { kind: 'number', places, isWhole } },
    outcome: number(terms.scale(variable, step)),
  };
}

/** Different elements of a list have different keys. */
export function keysDiffer(lists: readonly ListOfElements[], terms: Terms): readonly Truth[] {
  return lists.flatMap(({ elements, entity }) => {
    const keys = elements.flatMap(({ element }) => {
      const key = element.facts.get(entity.key)?.value;
      return key?.kind === 'number' ? [key.term] : [];
    });
    return keys.flatMap((key, index) =>
      keys.slice(0, index).map((other) => terms.not(terms.equal(key, other))),
    );
  });
}
