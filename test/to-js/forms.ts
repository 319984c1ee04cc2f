import { createDecider, readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { compile, writeModule } from '@tiaoli/to-js';
import { factsFromObject } from 'tiaoli';
import { expect } from 'vitest';
import { expectedDecision } from '../runtime/expected.js';
import type { ModuleFolder } from './built-module.js';
import { plainResult } from './plain.js';

interface Expected {
  readonly results: Readonly<Record<string, unknown>>;
}

type DecideOn = (asOf: string) => (facts: never) => Readonly<Record<string, unknown>> | undefined;

/** Everything that is compiled of a core. */
export interface Forms {
  readonly core: Core;
  readonly forms: ReadonlyMap<string, DecideOn>;
  readonly evaluator: ReturnType<typeof createDecider>;
}

export async function formsOf(core: Core, name: string, folder: ModuleFolder): Promise<Forms> {
  const forms = new Map<string, DecideOn>();
  for (const trust of ['checked', 'trusted'] as const) {
    for (const form of ['code', 'closures'] as const) {
      forms.set(`${trust} ${form}`, compile(core, { trust, form }).on);
    }
    const built = await folder.load(`${name}-${trust}`, writeModule(core, { trust }));
    forms.set(`${trust} module`, built.on);
  }
  return { core, forms, evaluator: createDecider(core) };
}

/** How many forms decide; each that does answers what the evaluator does. */
export function expectAgreement(
  { core, forms, evaluator }: Forms,
  asOf: string,
  facts: Readonly<Record<string, unknown>>,
): number {
  const given = factsFromObject(facts);
  const read = readFacts(core, given.value);
  const isWrong = given.diagnostics.length + read.diagnostics.length > 0;
  let decided = 0;
  for (const [form, on] of forms) {
    // Whoever vouches for facts gives none that are wrong, or written as people write them.
    if (form.startsWith('trusted') && (isWrong || !isPlain(core, facts))) continue;
    const results = on(asOf)(facts as never);
    if (results === undefined) continue;
    decided++;
    const shown = `${form} ${JSON.stringify(facts)}`;
    expect(isWrong, shown).toBe(false);
    const only = Object.keys(results);
    const decision = evaluator({ facts: read.facts, asOf, only });
    const { results: wanted } = expectedDecision(core, decision) as Expected;
    const same = only.map((rule) => [rule, plainResult(wanted[rule])]);
    expect(plainResult(results), shown).toEqual(Object.fromEntries(same));
  }
  return decided;
}

const plainTypes: Readonly<Record<string, string>> = { boolean: 'boolean', number: 'number' };

function isPlain({ inputs }: Core, facts: Readonly<Record<string, unknown>>): boolean {
  return inputs.every(({ name, type }) => {
    const fact = facts[name];
    return fact === undefined || typeof fact === (plainTypes[type.kind] ?? 'string');
  });
}
