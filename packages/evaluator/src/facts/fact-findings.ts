import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  didYouMean,
} from '@tiaoli/diagnostics';
import type { Input } from '@tiaoli/ir';
import type { Prepared } from '../run/prepared.js';
import { shorten } from '../values/shorten.js';

const nowhere = { start: 0, end: 0 };

/** What is wrong with the facts that are being read. */
export interface FactFindings {
  readonly prepared: Prepared;
  readonly diagnostics: readonly Diagnostic[];
  /** Whoever has so many findings reads no more of them. */
  isFull(): boolean;
  add(diagnostic: Diagnostic): void;
  report<C extends DiagnosticCode>(code: C, parameters: DiagnosticParameters[C]): void;
  /** A key that no input has. */
  unknown(key: string, name: string, inputs: ReadonlyMap<string, Input>): void;
}

const mostFindings = 1_000;

export function createFactFindings(prepared: Prepared): FactFindings {
  const diagnostics: Diagnostic[] = [];
  const add = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  return {
    prepared,
    diagnostics,
    isFull: () => diagnostics.length >= mostFindings,
    add,
    report: (code, parameters) => add(createDiagnostic(code, nowhere, parameters)),
    unknown: (key, name, inputs) => {
      const isNear = diagnostics.length < mostSuggestions;
      add(unknownFact(key, name, isNear ? inputs : undefined));
    },
  };
}

/** Findings that may propose a name; whoever gets more reads none of them. */
const mostSuggestions = 20;
/** Names longer than this are no misspelling, and comparing them would take long. */
const longestName = 100;

function unknownFact(
  key: string,
  name: string,
  inputs: ReadonlyMap<string, Input> | undefined,
): Diagnostic {
  if (key.length > longestName || inputs === undefined) {
    const shown = key.length > longestName ? shorten(name) : name;
    return createDiagnostic('unknown-fact', nowhere, { name: shown, suggestion: '' });
  }
  const near = didYouMean(key, [...inputs.keys()]).map((each) => `\`${shorten(each)}\``);
  const suggestion =
    near.length === 0
      ? ''
      : { zh: `，是不是 ${near.join('、')}？`, en: `; did you mean ${near.join(' or ')}?` };
  return createDiagnostic('unknown-fact', nowhere, { name, suggestion });
}
