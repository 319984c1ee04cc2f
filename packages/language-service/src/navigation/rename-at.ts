import type { Bilingual, Diagnostic } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { diagnosticsOf } from '../diagnostics/diagnostics-of.js';
import type { FileEdit } from '../edits.js';
import { occurrenceAt, occurrencesIn } from '../symbols/occurrences.js';
import type { Occurrence, PolicySymbol, SymbolKind } from '../symbols/symbol.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import type { Workspace } from '../workspace/workspace.js';
import { placesOf } from './references-at.js';

/** The edits of a renaming, or why it can't be done. */
export type Renaming = { readonly edits: readonly FileEdit[] } | { readonly problem: Bilingual };

/**
 * Gives what is named at an offset another name: in all versions of its policy, in the policies that
 * use it, and in their cases. Refuses where any of these would then be wrong or mean another thing.
 */
export function renameAt(
  workspace: Workspace,
  path: string,
  offset: number,
  wanted: string,
): Renaming {
  // Cases name things as they are read, not as they were typed.
  const newName = normalizeWidth(wanted);
  const at = occurrenceAt(workspace, path, offset);
  if (at === undefined) return { problem: nothingHere };
  const problem = unfit(at.symbol, newName);
  if (problem !== undefined) return { problem };
  const edits = editsOf(workspace, at.symbol, newName);
  const broken = edits.length === 0 ? undefined : breaks(workspace, edits, at.symbol, newName);
  return broken === undefined ? { edits } : { problem: broken };
}

/** What would be renamed at an offset, for the editor to ask for the new name. */
export function renameable(
  workspace: Workspace,
  path: string,
  offset: number,
): Occurrence | undefined {
  const at = occurrenceAt(workspace, path, offset);
  return at === undefined || fixedKinds.has(at.symbol.kind) ? undefined : at;
}

const nothingHere = {
  zh: '这里没有可以改名的名称',
  en: 'there is no name here that could be changed',
};

/** What others know a file by is no name of the file alone. */
const fixedKinds: ReadonlySet<SymbolKind> = new Set(['policy']);

function unfit({ kind }: PolicySymbol, newName: string): Bilingual | undefined {
  if (fixedKinds.has(kind)) {
    return {
      zh: '条例的编号被文件夹、收据和其他条例引用，不能在这里改',
      en: 'folders, receipts and other policies refer to the id of a policy; it cannot be changed here',
    };
  }
  if (newName.trim() === '') return { zh: '名称不能是空的', en: 'a name cannot be empty' };
  if (newName === newName.trim() && !unwritable.test(newName)) return undefined;
  return {
    zh: '名称里不能有这些符号：引号、括号、逗号、冒号、井号、竖线，前后也不能有空格',
    en: 'a name cannot hold quotes, brackets, commas, colons, # or bars, or blanks around it',
  };
}

/** Signs that end a name somewhere in YAML, in a table, in an expression or in a sheet of cases. */
const unwritable = /["'「」“”[\]{},，;；:：#|｜\p{C}&*!>%@`]/u;

function editsOf(workspace: Workspace, symbol: PolicySymbol, newName: string): readonly FileEdit[] {
  return placesOf(workspace, symbol).flatMap(({ location, role }) => {
    const text = workspace.text(location.path) ?? '';
    const before = text.slice(location.start, location.end);
    if (before === newName) return [];
    const isBare = role === 'reference' && text[location.start - 1] !== '「';
    const needsQuotes = isBare && !plainName.test(newName);
    const isExpression = workspace.kindOf(location.path) === 'policy';
    return [{ ...location, text: needsQuotes && isExpression ? `「${newName}」` : newName }];
  });
}

/** A name that an expression can hold without 「」. */
const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** What would be wrong after the edits that is not wrong before. */
function breaks(
  workspace: Workspace,
  edits: readonly FileEdit[],
  symbol: PolicySymbol,
  newName: string,
): Bilingual | undefined {
  const after = edited(workspace, edits);
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const before = errorsIn(workspace, path);
    const known = new Set(before.map(({ code }) => code));
    const errors = errorsIn(after, path);
    const added = errors.find(({ code }) => !known.has(code)) ?? errors[before.length];
    if (added !== undefined) return added.message;
    if (!isSameReading(workspace, after, path, symbol.name, newName)) {
      return {
        zh: `改成“${newName}”以后，${path} 里有的地方会读成别的意思`,
        en: `with the name “${newName}” a part of ${path} would mean something else`,
      };
    }
  }
  return undefined;
}

function errorsIn(workspace: Workspace, path: string): readonly Diagnostic[] {
  return diagnosticsOf(workspace, path).filter(({ severity }) => severity === 'error');
}

function edited(workspace: Workspace, edits: readonly FileEdit[]): Workspace {
  const files = workspace.paths().map((path) => {
    const own = edits.filter((edit) => edit.path === path);
    return { path, text: applied(workspace.text(path) ?? '', own) };
  });
  return createWorkspace(files);
}

function applied(text: string, edits: readonly FileEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), text);
}

/** Whether every name stands for what it stood for: none is taken for another, none is lost. */
function isSameReading(
  before: Workspace,
  after: Workspace,
  path: string,
  oldName: string,
  newName: string,
): boolean {
  const old = occurrencesIn(before, path);
  const now = occurrencesIn(after, path);
  const renamed = (name: string): string => (name === oldName ? newName : name);
  return (
    old.length === now.length &&
    old.every(({ symbol, role }, index) => {
      const other = now[index];
      return (
        other?.role === role &&
        other.symbol.kind === symbol.kind &&
        (other.symbol.name === symbol.name || other.symbol.name === renamed(symbol.name)) &&
        (other.symbol.owner === symbol.owner || other.symbol.owner === renamed(symbol.owner))
      );
    })
  );
}
