import { binary, call, number, text } from '../program/code.js';
import { readFact } from './facts.js';
import type { PlainForm } from './plain-form.js';
import { beyond } from './value.js';

/** All as texts, as the facts of one record have them. */
export const textForm: PlainForm = {
  constant: (_type, value) => text(value),
  asOf: { code: 'asOf' },
  placeOf: (value, values, list) =>
    value.code === 'text'
      ? number(values.indexOf(value.value))
      : { code: 'place', list: list(values), of: value },
  valueAt: (place, values, _type, list) =>
    place.code === 'number'
      ? text(values[place.value] ?? '')
      : { code: 'at', list: list(values), place },
  fact: readFact,
  // All facts are there, none is unknown to the policy, and each is as it has to be.
  checkAll: ({ core: { inputs } }, { block, program }) => {
    block.giveUpUnless(binary('===', call('countOf', { code: 'facts' }), number(inputs.length)));
    for (const { name, type } of inputs) {
      // What its elements say is not looked at here, and may be wrong.
      if (type.kind === 'list') beyond('a list among the facts');
      program.input(name, block);
    }
  },
};
