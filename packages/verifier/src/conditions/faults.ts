import type { Core } from '@tiaoli/ir';
import { qualifiedName } from '@tiaoli/ir';
import type { Encoding } from '../encoding/encode.js';
import { allFaults, type Fault, faultsWhere } from '../encoding/outcome.js';
import type { FindingKind, Forbidden } from './condition.js';

const kinds: Readonly<Record<string, FindingKind>> = {
  'table-no-row': 'gap',
  'grades-hole': 'gap',
  'cases-without-otherwise': 'gap',
  'table-rows-conflict': 'overlap',
  'amount-outside-brackets': 'out-of-range',
  'division-by-zero': 'division-by-zero',
  'parameter-hole': 'date-without-parameter',
};

/** What facts without bounds come to at the end of the calendar says nothing of a policy. */
const ignored: ReadonlySet<string> = new Set(['date-out-of-range', 'too-many-months']);

/**
 * Errors that the results of a policy can come to. Of a rule that is not shown only those count that
 * reach one that is.
 */
export function faultConditions(core: Core, encoding: Encoding): readonly Forbidden[] {
  const { terms } = encoding;
  const shown = new Set<string>();
  const own = new Map<string, Fault>();
  const passed: (readonly Fault[])[] = [];
  const add = (name: string, faults: readonly Fault[]): void => {
    for (const fault of faults) {
      const key = `${fault.node} ${fault.code}`;
      const known = own.get(key);
      if (fault.rule !== name) continue;
      own.set(
        key,
        known === undefined ? fault : { ...known, when: terms.or(known.when, fault.when) },
      );
    }
    passed.push(faults.filter(({ rule }) => rule !== name));
  };
  for (const rule of core.rules) {
    const { faults } = encoding.rule(rule.name);
    if (rule.internal) continue;
    shown.add(rule.name);
    add(rule.name, faults);
  }
  for (const entity of core.entities) {
    for (const rule of entity.rules) {
      const name = qualifiedName(entity.name, rule.name);
      for (const { present, outcome } of encoding.elementRules(entity.name, rule.name)) {
        if (rule.internal) continue;
        shown.add(name);
        add(name, faultsWhere(terms, present, outcome.faults));
      }
    }
  }
  const hidden = allFaults(terms, ...passed).filter(({ rule }) => !shown.has(rule));
  const counted = [...own.values(), ...hidden].filter(({ code }) => !ignored.has(code));
  return counted.map((fault) => ({
    polarity: 'never',
    kind: kinds[fault.code] ?? 'error',
    of: { fault },
    when: fault.when,
  }));
}
