import type { Bilingual } from '@tiaoli/diagnostics';
import { allInputs, allRules, type Policy, type Title, titleOf } from '@tiaoli/syntax';
import { findDeclared, policyNames, symbolIn } from '../symbols/policy-names.js';
import type { PolicySymbol, SymbolKind } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';
import { clauseSections } from './clause-sections.js';
import { declarationSections } from './declaration-sections.js';
import { declaringFile } from './find-declaration.js';
import { kindWords } from './kind-words.js';
import { both, joined, plain } from './markdown.js';

/** What is said of a name, its title first. */
export function symbolSections(
  workspace: Workspace,
  path: string,
  symbol: PolicySymbol,
  asOf: string | undefined,
): { readonly title: Bilingual; readonly sections: readonly Bilingual[] } {
  const meant = usedPolicy(workspace, path, symbol) ?? symbol;
  const file = declaringFile(workspace, path, meant, asOf);
  const kind = kindWords[symbol.kind];
  if (file === undefined) return { title: both(symbol.name), sections: [kind] };
  const inside = symbol.owner === '' ? [] : [symbol.owner];
  const declared = findDeclared(policyNames(file.syntax), symbol.name, inside);
  const isDeclared = declared !== undefined && declared.symbol.kind === symbol.kind;
  const title = isDeclared ? declared.node.title : titleIn(file.syntax, meant);
  const owner = both(ownersOf(file.syntax, symbol).map(plain).join('、'));
  const elsewhere = file.path === path ? undefined : both(plain(file.path));
  const own = isDeclared ? declarationSections(declared.node, file, asOf) : [];
  return {
    title: titleOf(title, symbol.name),
    sections: [
      joined([kind, named(title, symbol.name), owner, elsewhere]),
      ...own,
      ...clauseSections(workspace, file.path, symbol),
    ],
  };
}

/** A use is told as the policy that it is of. */
function usedPolicy(
  workspace: Workspace,
  path: string,
  { kind, name }: PolicySymbol,
): PolicySymbol | undefined {
  if (kind !== 'use') return undefined;
  const uses = workspace.loaded(path)?.syntax?.uses ?? [];
  const id = uses.find((use) => use.name.text === name)?.used?.id;
  return id === undefined ? undefined : symbolIn(id, 'policy', id);
}

/** The rule or the entity that a name belongs to; of a value the lists that it is in. */
function ownersOf(policy: Policy, { kind, owner, name }: PolicySymbol): readonly string[] {
  if (kind !== 'value') return [owner];
  return [...policy.enumerations, ...allInputs(policy)]
    .filter(({ values = [] }) => values.some((each) => each.name.text === name))
    .map((each) => each.name.text);
}

/** The name as expressions write it, where its title is another. */
function named(title: Title | undefined, name: string): Bilingual | undefined {
  const { zh, en } = titleOf(title, name);
  return zh === name && en === name ? undefined : both(`\`${name.replace(/`/g, '')}\``);
}

type TitleFinder = (policy: Policy, symbol: PolicySymbol) => Title | undefined;

const byName =
  (
    list: (
      policy: Policy,
    ) => readonly { readonly name: { readonly text: string }; readonly title?: Title }[],
  ): TitleFinder =>
  (policy, { name }) =>
    list(policy).find((each) => each.name.text === name)?.title;

const bodies = (policy: Policy, rule: string) =>
  allRules(policy).flatMap(({ name, body }) =>
    name.text === rule && body !== undefined ? [body] : [],
  );

const ofRule =
  (
    parts: (
      body: ReturnType<typeof bodies>[number],
    ) => readonly { readonly name?: { readonly text: string }; readonly title?: Title }[],
  ): TitleFinder =>
  (policy, { owner, name }) =>
    bodies(policy, owner)
      .flatMap(parts)
      .find((each) => each.name?.text === name)?.title;

const finders: { readonly [K in SymbolKind]?: TitleFinder } = {
  policy: ({ title }) => title,
  source: byName(({ sources }) => sources),
  enumeration: byName(({ enumerations }) => enumerations),
  entity: byName(({ entities }) => entities),
  place: byName(({ variants }) => variants),
  value: byName((policy) =>
    [...policy.enumerations, ...allInputs(policy)].flatMap(({ values = [] }) => values),
  ),
  field: ofRule((body) =>
    body.kind === 'table' ? body.outputs : body.kind === 'milestones' ? body.milestones : [],
  ),
  item: ofRule((body) => (body.kind === 'checklist' ? body.items : [])),
  group: ofRule((body) => (body.kind === 'score' ? body.groups : [])),
  criterion: ofRule((body) =>
    body.kind === 'score' ? body.groups.flatMap(({ criteria }) => criteria) : [],
  ),
};

function titleIn(policy: Policy, symbol: PolicySymbol): Title | undefined {
  return finders[symbol.kind]?.(policy, symbol);
}
