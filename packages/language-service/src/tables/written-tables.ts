import { splitTable, type TableLine, type YamlNode, type YamlScalar } from '@tiaoli/parser';
import type { Policy, RuleDeclaration, TableBody } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';

/** A decision table with the lines that it is written in. */
export interface WrittenTable {
  readonly key: string;
  readonly rule: string;
  readonly owner?: string;
  readonly body: TableBody;
  readonly lines: readonly TableLine[];
}

/** The tables of a file that are written as lines under their key, whether they are right or not. */
export function writtenTables(workspace: Workspace, path: string): readonly WrittenTable[] {
  const { syntax, yaml } = workspace.loaded(path) ?? {};
  if (syntax === undefined || yaml?.node === undefined) return [];
  const scalars = literalsIn(yaml.node);
  return rulesOf(syntax).flatMap(({ rule: { name, body }, owner }) => {
    const scalar = body?.kind === 'table' ? scalars.get(body.span.start) : undefined;
    if (body?.kind !== 'table' || scalar === undefined) return [];
    const about = owner === undefined ? {} : { owner };
    const key = `${owner ?? ''}/${name.text}`;
    return [{ key, rule: name.text, ...about, body, lines: splitTable(scalar.text) }];
  });
}

interface OwnedRule {
  readonly rule: RuleDeclaration;
  readonly owner?: string;
}

function rulesOf({ rules, entities, variants }: Policy): readonly OwnedRule[] {
  const owned = [...entities, ...variants].flatMap(({ name, rules: own }) =>
    own.map((rule) => ({ rule, owner: name.text })),
  );
  return [...rules.map((rule) => ({ rule })), ...owned];
}

/** Texts of several lines by the place where their entry starts. */
function literalsIn(root: YamlNode): ReadonlyMap<number, YamlScalar> {
  const found = new Map<number, YamlScalar>();
  const pending: YamlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'sequence') pending.push(...node.items);
    if (node.kind !== 'mapping') continue;
    for (const { span, value } of node.entries) {
      if (value.kind === 'scalar' && value.style === 'literal') found.set(span.start, value);
      else pending.push(value);
    }
  }
  return found;
}
