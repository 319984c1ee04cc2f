import { formatRational, type Value } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { FactValue } from 'tiaoli';

/** A fact as somebody would write it down. */
export function plainFact(core: Core, value: Value, input?: Input): FactValue {
  switch (value.kind) {
    case 'number': {
      const number = value.value.div(new Fraction(input?.unit?.factor ?? 1));
      return input?.percent ? `${formatRational(number.mul(100))}%` : formatRational(number);
    }
    case 'list':
      return value.items.map((item) => plainFact(core, item));
    case 'element': {
      const { entity, facts } = value.element;
      const inputs = core.entities.find(({ name }) => name === entity)?.inputs;
      return Object.fromEntries(
        [...facts].map(([name, fact]) => {
          return [
            name,
            plainFact(
              core,
              fact,
              inputs?.find((each) => each.name === name),
            ),
          ];
        }),
      );
    }
    case 'boolean':
    case 'date':
    case 'text':
    case 'enumeration':
      return value.value;
    default:
      return '';
  }
}
