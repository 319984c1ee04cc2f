import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { type Element, elementsIn, type Facts } from '@tiaoli/evaluator';
import { type Core, entityOf, type Input } from '@tiaoli/ir';
import { nowhere } from './nowhere.js';
import { suggestion } from './suggestion.js';

/** The element that is meant, or why there is none. */
export type FoundElement = { readonly element: Element } | { readonly diagnostic: Diagnostic };

/** The rules that may be asked about an element are those of its entity. */
export function findElementAt(
  core: Core,
  facts: Facts,
  path: string,
  only: readonly string[] = [],
): FoundElement {
  const steps = readPath(path);
  if (steps === undefined) return fails(createDiagnostic('element-path', nowhere, { path }));
  const found = follow(core, facts, steps);
  if ('diagnostic' in found) return found;
  const { rules = [] } = core.entities.find(({ name }) => name === found.element.entity) ?? {};
  const names = rules.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown === undefined) return found;
  const near = suggestion(didYouMean(unknown, names));
  return fails(createDiagnostic('unknown-rule', nowhere, { name: unknown, suggestion: near }));
}

interface PathStep {
  readonly list: string;
  /** Absent where only the key's value is given. */
  readonly input?: string | undefined;
  readonly key: string;
}

/** `企业名单[名称=甲公司].投诉[一号]`; a key may hold any sign but `]`. */
function readPath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let rest = path.trim();
  while (rest !== '') {
    const parts = /^\.?([^[\].=]+)\[(?:([^[\]=]+)=)?([^\]]*)\]/.exec(rest);
    if (parts === null) return undefined;
    const [whole, list = '', input, key = ''] = parts;
    steps.push({ list: list.trim(), input: input?.trim(), key: unquoted(key.trim()) });
    rest = rest.slice(whole.length);
  }
  return steps.length === 0 ? undefined : steps;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) || /^「.*」$/.test(text) ? text.slice(1, -1) : text;
}

function follow(core: Core, facts: Facts, steps: readonly PathStep[]): FoundElement {
  let inputs: readonly Input[] = core.inputs;
  let known = facts;
  let found: Element | undefined;
  for (const step of steps) {
    const here = stepInto(core, inputs, known, step);
    if ('diagnostic' in here) return here;
    found = here.element;
    known = found.facts;
    inputs = core.entities.find(({ name }) => name === found?.entity)?.inputs ?? [];
  }
  return found === undefined
    ? fails(createDiagnostic('element-path', nowhere, { path: '' }))
    : { element: found };
}

function stepInto(
  core: Core,
  inputs: readonly Input[],
  facts: Facts,
  { list, input, key }: PathStep,
): FoundElement {
  const lists = inputs.filter(({ type }) => entityOf(type) !== undefined);
  const declared = lists.find(({ name }) => name === list);
  if (declared === undefined) {
    const near = suggestion(
      didYouMean(
        list,
        lists.map(({ name }) => name),
      ),
    );
    return fails(createDiagnostic('unknown-list', nowhere, { name: list, suggestion: near }));
  }
  const entity = core.entities.find(({ name }) => name === entityOf(declared.type));
  if (input !== undefined && input !== entity?.key) {
    const parameters = { name: list, key: entity?.key ?? '', input };
    return fails(createDiagnostic('element-not-by-key', nowhere, parameters));
  }
  const elements = elementsIn(facts, list);
  const element = elements.find((each) => each.key === key);
  if (element !== undefined) return { element };
  const near = suggestion(
    didYouMean(
      key,
      elements.slice(0, mostCompared).map((each) => each.key),
    ),
  );
  return fails(createDiagnostic('unknown-element', nowhere, { name: list, key, suggestion: near }));
}

/** Comparing with more keys would take long. */
const mostCompared = 2_000;

function fails(diagnostic: Diagnostic): { readonly diagnostic: Diagnostic } {
  return { diagnostic };
}
