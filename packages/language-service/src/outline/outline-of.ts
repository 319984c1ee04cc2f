import { caseKeys } from '@tiaoli/cases';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { YamlEntry, YamlMapping, YamlNode } from '@tiaoli/parser';
import type { Key } from '@tiaoli/syntax';
import type { SymbolKind } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';
import { policyOutline } from './policy-outline.js';
import { registerOutline } from './register-outline.js';

/** A thing that a file declares, with what is declared in it. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: SymbolKind | 'section' | 'case' | 'claim' | 'clause';
  readonly title: Bilingual;
  /** The whole of it. */
  readonly start: number;
  readonly end: number;
  /** Its name. */
  readonly selection: { readonly start: number; readonly end: number };
  readonly children: readonly OutlineItem[];
}

/** What a file declares, in the order of its text. */
export function outlineOf(workspace: Workspace, path: string): readonly OutlineItem[] {
  const node = workspace.yaml(path)?.node;
  if (node?.kind !== 'mapping') return [];
  const kind = workspace.kindOf(path);
  const syntax = workspace.loaded(path)?.syntax;
  if (kind === 'policy' && syntax !== undefined) return policyOutline(node, syntax);
  if (kind === 'cases') return caseOutline(node);
  const register = workspace.register(path)?.register;
  return register === undefined ? [] : registerOutline(node, register);
}

function caseOutline({ entries }: YamlMapping): readonly OutlineItem[] {
  const list = entries.find((entry) => isKey(entry, caseKeys.file.cases))?.value;
  return list?.kind === 'sequence' ? list.items.flatMap(caseItem) : [];
}

function caseItem(node: YamlNode): readonly OutlineItem[] {
  if (node.kind !== 'mapping') return [];
  const name = node.entries.find((entry) => isKey(entry, caseKeys.case.name))?.value;
  if (name?.kind !== 'scalar') return [];
  const { text, span } = name.text;
  const title = { zh: text, en: text };
  return [{ name: text, kind: 'case', title, ...node.span, selection: span, children: [] }];
}

function isKey({ key: { text } }: YamlEntry, { zh, en }: Key): boolean {
  return text === zh || text === en;
}
