import type { Diagnostic } from '@tiaoli/diagnostics';
import type { LocatedText, YamlEntry, YamlNode } from '@tiaoli/parser';
import { factsFromNode, type GivenFacts, otherShape } from 'tiaoli';

/** What the cases of a file share. */
export interface Shared {
  readonly asOf: LocatedText | undefined;
  readonly place: LocatedText | undefined;
  readonly facts: readonly YamlEntry[];
}

/** The facts that all cases of a file share. */
export function sharedFacts(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): readonly YamlEntry[] {
  if (entry === undefined || entry.value.kind === 'null') return [];
  if (entry.value.kind === 'mapping') return entry.value.entries;
  diagnostics.push(otherShape(entry.key, entry.value, 'mapping'));
  return [];
}

/**
 * The facts of a case with the shared ones that it does not give itself. One that it gives as
 * `null` is not given at all. Findings inside the facts are reported when the case is run.
 */
export function withShared(
  entry: YamlEntry | undefined,
  shared: Shared,
  diagnostics: Diagnostic[],
): GivenFacts {
  const own = sharedFacts(entry, diagnostics);
  const names = new Set(own.map(({ key }) => key.text));
  const inherited = new Set(shared.facts.map(({ key }) => key.text));
  const entries = [
    ...shared.facts.filter(({ key }) => !names.has(key.text)),
    ...own.filter(({ key, value }) => !(inherited.has(key.text) && isAbsent(value))),
  ];
  const span = entry?.value.span ?? { start: 0, end: 0 };
  return factsFromNode({ kind: 'mapping', span, flow: false, entries });
}

function isAbsent(node: YamlNode): boolean {
  if (node.kind === 'scalar')
    return node.style === 'plain' && ['null', '~'].includes(node.text.text);
  return node.kind === 'null';
}
