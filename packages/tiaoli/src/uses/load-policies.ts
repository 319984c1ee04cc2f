import type { BrokenPolicy } from '@tiaoli/checker';
import { decodeText, outlinePolicy, type PolicyOutline } from '@tiaoli/parser';
import { hasErrors } from '../has-errors.js';
import { loadAmong, loadPolicy, loadPolicyBytes } from '../load-policy.js';
import type { LoadedPolicy, LoadResult } from '../policy.js';
import { cyclesOf } from './cycles.js';

/** A policy file: its text, or its bytes in any encoding that is recognised. */
export interface PolicyFile {
  /** The name that messages call it by. */
  readonly name?: string;
  readonly text: string | Uint8Array;
}

interface Pending {
  readonly index: number;
  readonly file: PolicyFile;
  readonly text: string;
  readonly outline: PolicyOutline;
}

/**
 * Loads policies that may use each other, whatever their order: each result stands where its file
 * stood. Mistakes become diagnostics of the file that they are in; nothing throws.
 */
export function loadPolicies(files: readonly PolicyFile[]): readonly LoadResult[] {
  const results = new Map<number, LoadResult>();
  const loaded: LoadedPolicy[] = [];
  const broken: BrokenPolicy[] = [];
  const pending: Pending[] = [];
  const keep = (index: number, result: LoadResult, outline?: PolicyOutline): void => {
    results.set(index, result);
    if (result.policy !== undefined) loaded.push(result.policy);
    else broken.push(brokenPolicy(outline ?? outlinePolicy(result.source.text)));
  };
  for (const [index, file] of files.entries()) {
    const text = textWithUses(file);
    const outline = text === undefined ? undefined : outlinePolicy(text);
    if (text === undefined || outline === undefined || outline.uses.length === 0) {
      keep(index, loadOne(file));
    } else pending.push({ index, file, text, outline });
  }
  for (const { each, cycles } of inOrder(pending)) {
    const { index, file, text, outline } = each;
    const usable = { cores: loaded.map(({ core }) => core), broken, cycles };
    keep(index, loadAmong(text, { ...named(file), uses: loaded, usable }), outline);
  }
  return files.flatMap((_, index) => results.get(index) ?? []);
}

function loadOne(file: PolicyFile): LoadResult {
  const { text } = file;
  return typeof text === 'string' || !(text instanceof Uint8Array)
    ? loadPolicy(text, { ...named(file), uses: [] })
    : loadPolicyBytes(text, { ...named(file), uses: [] });
}

function named({ name }: PolicyFile) {
  return name === undefined ? {} : { name };
}

/** The text of a file that may use others; most use none, and are not read twice. */
function textWithUses({ text }: PolicyFile): string | undefined {
  if (typeof text !== 'string' && !(text instanceof Uint8Array)) return undefined;
  if (typeof text === 'string') return mayUse(text) ? text : undefined;
  const decoded = decodeText(text);
  return !hasErrors(decoded.diagnostics) && mayUse(decoded.value) ? decoded.value : undefined;
}

function mayUse(text: string): boolean {
  return /引用|uses/.test(text);
}

function brokenPolicy({ id = '', version }: PolicyOutline): BrokenPolicy {
  return version === undefined ? { id } : { id, version };
}

interface Ordered {
  readonly each: Pending;
  readonly cycles: ReadonlyMap<string, readonly string[]>;
}

/** Those that are used before those that use them; those that go in circles come last. */
function* inOrder(pending: readonly Pending[]): Generator<Ordered> {
  let open = pending;
  for (;;) {
    const ids = new Set(open.map(({ outline }) => outline.id));
    const isReady = ({ outline }: Pending): boolean => outline.uses.every(({ id }) => !ids.has(id));
    const ready = open.filter(isReady);
    if (ready.length === 0) break;
    for (const each of ready) yield { each, cycles: new Map() };
    open = open.filter((each) => !ready.includes(each));
  }
  const cyclesFrom = cyclesOf(open.map(({ outline }) => outline));
  for (const each of open) yield { each, cycles: cyclesFrom(each.outline.id ?? '') };
}
