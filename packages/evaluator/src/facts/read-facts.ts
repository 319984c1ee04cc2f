import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Core, Input } from '@tiaoli/ir';
import type { Facts, RawFact, ReadFacts } from '../evaluate.js';
import { prepare } from '../run/prepared.js';
import type { Value } from '../value.js';
import { createFactFindings, type FactFindings } from './fact-findings.js';
import { readFact } from './read-fact.js';
import { readList } from './read-list.js';

const nowhere = { start: 0, end: 0 };

/**
 * Reads facts as a core's inputs want them, exactly: types, ranges, whole numbers, decimal places,
 * listed values, real days. `null` means absent. A fact that is wrong is left out and told; its
 * finding has the key as its parameter `name`, inside a list as `企业名单[甲公司].信用得分`, and no
 * place.
 */
export function readFacts(core: Core, raw: RawFact): ReadFacts {
  if (raw.kind === 'null') return { facts: new Map(), diagnostics: [] };
  if (raw.kind !== 'object') {
    return {
      facts: new Map(),
      diagnostics: [createDiagnostic('facts-not-a-mapping', nowhere, {})],
    };
  }
  const prepared = prepare(core);
  const findings = createFactFindings(prepared);
  const owner = { inputs: prepared.policyInputs, path: '' };
  const facts = readEntries(raw.entries, owner, findings);
  return { facts, diagnostics: findings.diagnostics };
}

/** Whose facts are read. */
export interface FactOwner {
  readonly inputs: ReadonlyMap<string, Input>;
  /** What stands before a name in findings. */
  readonly path: string;
}

/** The facts of a mapping, be it the whole or an element. */
export function readEntries(
  entries: readonly (readonly [string, RawFact])[],
  { inputs, path }: FactOwner,
  findings: FactFindings,
): Facts {
  const facts = new Map<string, Value>();
  const seen = new Set<string>();
  for (const [given, fact] of entries) {
    const input = inputs.get(given) ?? inputs.get(halfWidth(given));
    const key = input?.name ?? given;
    const name = `${path}${given}`;
    if (seen.has(key)) findings.report('fact-given-twice', { name });
    else if (input === undefined) findings.unknown(given, name, inputs);
    else if (fact.kind !== 'null') {
      const value = readValue(fact, name, input, findings);
      if (value !== undefined) facts.set(key, value);
    }
    seen.add(key);
  }
  return facts;
}

/** Declared names are read so, and 面积（建筑） means 面积(建筑) in facts too. */
function halfWidth(name: string): string {
  return name
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[　 ]/g, ' ')
    .trim();
}

function readValue(
  fact: RawFact,
  name: string,
  input: Input,
  findings: FactFindings,
): Value | undefined {
  const { prepared } = findings;
  if (input.type.kind === 'list')
    return readList(fact, { name, input, prepared }, findings, readEntries);
  const reading = readFact(fact, { name, input, prepared });
  if ('value' in reading) return reading.value;
  findings.add(reading.diagnostic);
  return undefined;
}
