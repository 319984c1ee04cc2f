import type { Facts } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import type { FactForm } from '@tiaoli/to-json-logic';
import type { Data } from './engines.js';

/** Facts as a host gives them; `undefined` where one does not fit its form. */
export interface Prepared {
  readonly data: Data;
  /** Whether every fact is there. */
  readonly isComplete: boolean;
  /** What each element of a list is called by. */
  readonly keys: ReadonlyMap<Data, string>;
}

type Forms = Readonly<Record<string, FactForm>>;
type Value = NonNullable<ReturnType<Facts['get']>>;

class Unfit extends Error {}

/** Does only what the forms say, as a host would. */
export function prepareFacts(core: Core, forms: Forms, facts: Facts): Prepared | undefined {
  try {
    return prepare(core.inputs, core, forms, facts);
  } catch (problem) {
    if (problem instanceof Unfit) return undefined;
    throw problem;
  }
}

function prepare(inputs: readonly Input[], core: Core, forms: Forms, facts: Facts): Prepared {
  const entries: [string, unknown][] = [];
  const keys = new Map<Data, string>();
  let isComplete = true;
  for (const input of inputs) {
    const form = forms[input.name];
    const value = facts.get(input.name);
    if (form === undefined || value === undefined) {
      isComplete = false;
      continue;
    }
    const given = give(value, input, core, form);
    isComplete &&= given.isComplete;
    entries.push([form.key, given.value]);
    for (const [element, key] of given.keys ?? []) keys.set(element, key);
  }
  return { data: Object.fromEntries(entries), isComplete, keys };
}

interface Given {
  readonly value: unknown;
  readonly isComplete: boolean;
  readonly keys?: ReadonlyMap<Data, string>;
}

function give(value: Value, input: Input, core: Core, form: FactForm): Given {
  const whole = (given: unknown): Given => ({ value: given, isComplete: true });
  switch (form.kind) {
    case 'number': {
      if (value.kind !== 'number') throw new Unfit();
      const scaled = value.value.div(input.unit?.factor ?? 1).mul(10n ** BigInt(form.scale));
      if (scaled.d !== 1n || scaled.lt(form.min) || scaled.gt(form.max)) throw new Unfit();
      return whole(Number(scaled.s * scaled.n));
    }
    case 'date':
      return whole(value.kind === 'date' ? Number(value.value.replaceAll('-', '')) : undefined);
    case 'list': {
      if (value.kind !== 'list') throw new Unfit();
      const elements = value.items.map((item) => {
        if (item.kind !== 'element') throw new Unfit();
        const entity = core.entities.find(({ name }) => name === item.element.entity);
        const prepared = prepare(entity?.inputs ?? [], core, form.elements, item.element.facts);
        return { ...prepared, key: item.element.key };
      });
      return {
        value: elements.map(({ data }) => data),
        isComplete: elements.every((each) => each.isComplete),
        keys: new Map(elements.map(({ data, key }) => [data, key])),
      };
    }
    default:
      return whole('value' in value ? value.value : undefined);
  }
}
