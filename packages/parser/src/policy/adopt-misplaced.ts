import { createDiagnostic, type Diagnostic, type TextEdit } from '@tiaoli/diagnostics';
import type { KeyContext } from '@tiaoli/syntax';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.js';
import { findKey } from './key-table.js';
import { proseOf } from './texts.js';

/** The sections whose entries are mappings, and the context of the keys of these. */
const sections: ReadonlyMap<string, KeyContext> = new Map([
  ['inputs', 'input'],
  ['rules', 'rule'],
]);

interface Adopting {
  readonly text: string;
  readonly context: KeyContext;
  readonly diagnostics: Diagnostic[];
}

/**
 * Lines such as `公式: …` that stand beside the name of their rule are taken for what they are
 * meant as: parts of the rule above them. Each run of them is one finding.
 */
export function adoptMisplaced(
  policy: YamlMapping,
  text: string,
  diagnostics: Diagnostic[],
): YamlMapping {
  const entries = policy.entries.map((entry) => {
    const context = sections.get(findKey('policy', entry.key.text)?.id ?? '');
    if (context === undefined || entry.value.kind !== 'mapping' || entry.value.flow) return entry;
    return { ...entry, value: adoptIn(entry.value, { text, context, diagnostics }) };
  });
  return { ...policy, entries };
}

function adoptIn(section: YamlMapping, adopting: Adopting): YamlMapping {
  const entries: YamlEntry[] = [];
  for (let index = 0; index < section.entries.length; ) {
    const owner = section.entries[index];
    if (owner === undefined) break;
    const run: YamlEntry[] = [];
    for (index += 1; index < section.entries.length; index++) {
      const next = section.entries[index];
      if (next === undefined || !isMisplaced(next, adopting.context)) break;
      run.push(next);
    }
    entries.push(canAdopt(owner.value) ? adopt(owner, run, adopting) : owner);
    if (!canAdopt(owner.value)) entries.push(...run);
  }
  return { ...section, entries };
}

const canAdopt = (value: YamlNode): boolean =>
  value.kind === 'null' || (value.kind === 'mapping' && !value.flow);

/** A key of the context that holds no entry of its own. */
function isMisplaced({ key, value }: YamlEntry, context: KeyContext): boolean {
  if (findKey(context, key.text) === undefined) return false;
  if (value.kind !== 'mapping') return true;
  return !value.entries.some((inner) => findKey(context, inner.key.text) !== undefined);
}

function adopt(owner: YamlEntry, run: readonly YamlEntry[], adopting: Adopting): YamlEntry {
  const [first] = run;
  if (first === undefined) return owner;
  const { text, diagnostics } = adopting;
  const own = owner.value.kind === 'mapping' ? owner.value.entries : [];
  const title = { zh: '缩进到上面一项里', en: 'indent it as part of the entry above' };
  const edits = indentEdits(text, owner, run);
  const parameters = { key: proseOf(first.key).text, owner: proseOf(owner.key).text };
  const fix = edits === undefined ? undefined : { title, edits };
  diagnostics.push(createDiagnostic('not-under-its-rule', first.key.span, parameters, { fix }));
  const end = run.at(-1)?.span.end ?? first.span.end;
  const value: YamlMapping = {
    kind: 'mapping',
    span: { start: own[0]?.span.start ?? first.span.start, end },
    flow: false,
    entries: [...own, ...run],
  };
  return { ...owner, value, span: { ...owner.span, end } };
}

/** Moves every line of the run as far right as the entries of its owner stand. */
function indentEdits(
  text: string,
  owner: YamlEntry,
  run: readonly YamlEntry[],
): readonly TextEdit[] | undefined {
  const margin = marginOf(text, owner.key.span.start);
  const inner = owner.value.kind === 'mapping' ? owner.value.entries[0] : undefined;
  const wanted = inner
    ? marginOf(text, inner.key.span.start)
    : (margin ?? 0) + Math.max(2, margin ?? 2);
  if (margin === undefined || wanted === undefined || wanted <= margin) return undefined;
  const blanks = ' '.repeat(wanted - margin);
  const edits: TextEdit[] = [];
  for (const { span } of run) {
    for (let at = span.start - margin; at >= 0 && at < span.end; at = text.indexOf('\n', at) + 1) {
      if (!/[\r\n]/.test(text.charAt(at))) {
        edits.push({ span: { start: at, end: at }, text: blanks });
      }
      if (text.indexOf('\n', at) < 0) break;
    }
  }
  return edits;
}

/** How many spaces, and nothing else, stand before a place in its line. */
function marginOf(text: string, at: number): number | undefined {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^ *$/.test(line) ? line.length : undefined;
}
