import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { type Core, type Entity, entityOf } from '@tiaoli/ir';
import { nowhere } from './nowhere.js';
import { suggestion } from './suggestion.js';

/** What a path leads to, or why it leads nowhere. */
export type Found<T> =
  | { readonly element: T; readonly entity: Entity }
  | { readonly diagnostic: Diagnostic };

/** Where elements are looked for: in the lists of the whole, or in an owner's own. */
export interface Lists<T> {
  /** The element that has one of the keys. */
  find(owner: T | undefined, list: string, keys: readonly string[]): T | undefined;
  /** Some of the keys that there are, to propose one of them. */
  keys(owner: T | undefined, list: string): readonly string[];
}

/** Keys that a misspelt one is compared with: more would take long. */
const mostCompared = 2_000;

/** Lists whose elements are at hand. */
export function listsBy<T extends { readonly key: string }>(
  elementsIn: (owner: T | undefined, list: string) => readonly T[],
): Lists<T> {
  return {
    find: (owner, list, keys) => elementsIn(owner, list).find(({ key }) => keys.includes(key)),
    keys: (owner, list) =>
      elementsIn(owner, list)
        .slice(0, mostCompared)
        .map(({ key }) => key),
  };
}

/** Lists of which only the declarations are known: any element may be in them. */
const anyLists: Lists<'any'> = { find: () => 'any', keys: () => [] };

interface PathStep {
  readonly list: string;
  /** Absent where only the key's value is given. */
  readonly input?: string | undefined;
  readonly key: string;
}

// A key that holds brackets stands in quotation marks.
const stepForm =
  /^\.?([^[\].=]+)\[(?:([^[\]="「]+)=)?("(?:[^"\\]|\\.)*"|'[^']*'|「[^」]*」|[^[\]]*)\]/;

/** `企业名单[名称=甲公司].投诉[一号]`. */
function readPath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let rest = path.trim();
  while (rest !== '') {
    const parts = stepForm.exec(rest);
    if (parts === null) return undefined;
    const [whole, list = '', input, key = ''] = parts;
    steps.push({ list: list.trim(), input: input?.trim(), key: unquoted(key.trim()) });
    rest = rest.slice(whole.length);
  }
  return steps.length === 0 ? undefined : steps;
}

function unquoted(text: string): string {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/\\(.)/gs, '$1');
  return /^'.*'$/s.test(text) || /^「.*」$/s.test(text) ? text.slice(1, -1) : text;
}

/** Follows a path through lists and the lists inside their elements. */
export function followPath<T>(core: Core, path: string, where: Lists<T>): Found<T> {
  const [first, ...rest] = readPath(path) ?? [];
  if (first === undefined) return fails(createDiagnostic('element-path', nowhere, { path }));
  let found = stepInto(core, undefined, first, where);
  for (const step of rest) {
    if ('diagnostic' in found) return found;
    found = stepInto(core, found, step, where);
  }
  return found;
}

/** The entity of the element that a path names, whatever its keys, or why there is none. */
export function entityAtPath(
  core: Core,
  path: string,
): { readonly entity: Entity } | { readonly diagnostic: Diagnostic } {
  return followPath(core, path, anyLists);
}

/** Whether a name is that of a fact of an element, `企业名单[甲公司].得分`, whatever its keys. */
export function isElementFact(core: Core, name: string): boolean {
  const dot = name.lastIndexOf('.');
  const found = dot < 0 ? undefined : entityAtPath(core, name.slice(0, dot));
  if (found === undefined || 'diagnostic' in found) return false;
  return found.entity.inputs.some((input) => input.name === name.slice(dot + 1));
}

function stepInto<T>(
  core: Core,
  owner: { readonly element: T; readonly entity: Entity } | undefined,
  { list, input, key }: PathStep,
  where: Lists<T>,
): Found<T> {
  const { inputs } = owner?.entity ?? core;
  const lists = inputs.filter(({ type }) => entityOf(type) !== undefined);
  const declared = lists.find(({ name }) => name === list);
  const entity = declared && core.entities.find(({ name }) => name === entityOf(declared.type));
  if (entity === undefined) {
    const names = lists.map(({ name }) => name);
    const near = suggestion(didYouMean(list, names));
    return fails(createDiagnostic('unknown-list', nowhere, { name: list, suggestion: near }));
  }
  // A key may itself hold an equals sign.
  const keys = input === undefined || input === entity.key ? [key] : [`${input}=${key}`];
  const element = where.find(owner?.element, list, keys);
  const isOtherInput = input !== undefined && input !== entity.key;
  if (element !== undefined) return { element, entity };
  if (isOtherInput) {
    const parameters = { name: list, key: entity.key, input };
    return fails(createDiagnostic('element-not-by-key', nowhere, parameters));
  }
  const near = suggestion(didYouMean(key, where.keys(owner?.element, list)));
  return fails(createDiagnostic('unknown-element', nowhere, { name: list, key, suggestion: near }));
}

function fails(diagnostic: Diagnostic): { readonly diagnostic: Diagnostic } {
  return { diagnostic };
}
