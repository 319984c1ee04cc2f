import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { RawFact, ReadFacts } from '../evaluate.js';
import { type Prepared, prepare } from '../run/prepared.js';
import type { Value } from '../value.js';
import { shorten } from '../values/shorten.js';
import { readFact } from './read-fact.js';

const nowhere = { start: 0, end: 0 };

/**
 * Reads facts as a core's inputs want them, exactly: types, ranges, whole numbers, decimal places,
 * listed values, real days. `null` means absent. A fact that is wrong is left out and told; its
 * finding has the key as its parameter `name`, and no place.
 */
export function readFacts(core: Core, raw: RawFact): ReadFacts {
  const facts = new Map<string, Value>();
  if (raw.kind === 'null') return { facts, diagnostics: [] };
  if (raw.kind !== 'object') {
    return { facts, diagnostics: [createDiagnostic('facts-not-a-mapping', nowhere, {})] };
  }
  const prepared = prepare(core);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [name, fact] of raw.entries) {
    const input = prepared.inputs.get(name) ?? prepared.inputs.get(halfWidth(name));
    const key = input?.name ?? name;
    if (seen.has(key)) {
      diagnostics.push(createDiagnostic('fact-given-twice', nowhere, { name }));
      continue;
    }
    seen.add(key);
    if (input === undefined) {
      diagnostics.push(
        unknownFact(name, diagnostics.length < mostSuggestions ? prepared : undefined),
      );
      continue;
    }
    if (fact.kind === 'null') continue;
    const reading = readFact(fact, { input: { ...input, name }, prepared });
    if ('value' in reading) facts.set(key, reading.value);
    else diagnostics.push(reading.diagnostic);
  }
  return { facts, diagnostics };
}

/** Declared names are read so, and 面积（建筑） means 面积(建筑) in facts too. */
function halfWidth(name: string): string {
  return name
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[　 ]/g, ' ')
    .trim();
}

/** Findings that may propose a name; whoever gets more reads none of them. */
const mostSuggestions = 20;
/** Names longer than this are no misspelling, and comparing them would take long. */
const longestName = 100;

function unknownFact(name: string, prepared: Prepared | undefined): Diagnostic {
  if (name.length > longestName || prepared === undefined) {
    const shown = name.length > longestName ? shorten(name) : name;
    return createDiagnostic('unknown-fact', nowhere, { name: shown, suggestion: '' });
  }
  const near = didYouMean(name, prepared.inputNames).map((each) => `\`${shorten(each)}\``);
  const suggestion =
    near.length === 0
      ? ''
      : { zh: `，是不是 ${near.join('、')}？`, en: `; did you mean ${near.join(' or ')}?` };
  return createDiagnostic('unknown-fact', nowhere, { name, suggestion });
}
