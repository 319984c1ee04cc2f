// The texts that an editor works on

// What it is told and asks, one feature a folder
export type { CaseToAccept, CaseToAdd, ChangedText } from './cases/case-changes.js';
export { acceptedCase, addedCase } from './cases/case-changes.js';
export { type CaseFacts, caseFactsOf } from './cases/case-facts.js';
export { caseFilesOf } from './cases/case-files.js';
export type { ClauseView } from './clauses/clauses-in-register.js';
export { clausesInRegister } from './clauses/clauses-in-register.js';
export type { Completion, CompletionKind } from './completion/completion.js';
export type { CompletionOptions } from './completion/completions-at.js';
export { completionsAt } from './completion/completions-at.js';
export type { Spell } from './completion/spelling.js';
export { loadSpelling } from './completion/spelling.js';
export { diagnosticsOf } from './diagnostics/diagnostics-of.js';
export type { FileEdit, Location } from './edits.js';
export type { QuickFix } from './fixes/quick-fixes.js';
export { quickFixes } from './fixes/quick-fixes.js';
export type { Formatting } from './format/format-edits.js';
export { formatEdits, keywordEdits } from './format/format-edits.js';
export type { Hover, HoverOptions } from './hover/hover-at.js';
export { hoverAt } from './hover/hover-at.js';
export type { Inlay } from './inlays/inlays-of.js';
export { inlaysOf } from './inlays/inlays-of.js';
export type {
  Library,
  LibraryFile,
  LibraryPolicy,
  LibraryTopic,
  LibraryVersion,
} from './library/library.js';
export { libraryOf, unreadLibraryOf } from './library/library-of.js';
export { definitionAt } from './navigation/definition-at.js';
export { referencesAt } from './navigation/references-at.js';
export type { Renaming } from './navigation/rename-at.js';
export { renameAt, renameable } from './navigation/rename-at.js';
export type { FoldingRange } from './outline/folding-of.js';
export { foldingOf } from './outline/folding-of.js';
export type { OutlineItem } from './outline/outline-of.js';
export { outlineOf } from './outline/outline-of.js';
export { occurrenceAt, occurrencesIn } from './symbols/occurrences.js';
export type { Occurrence, PolicySymbol, SymbolKind } from './symbols/symbol.js';
export type { GridCell, GridChange, GridRow, GridTable } from './tables/grid.js';
export { tableEdits } from './tables/table-edits.js';
export { tablesOf } from './tables/tables-of.js';
export { newCasesOf } from './templates/new-cases.js';
export { type NewPolicy, newPolicyText } from './templates/new-policy.js';
export { type NewVersion, type NewVersionRequest, newVersionOf } from './templates/new-version.js';
export type { SemanticToken, TokenKind } from './tokens/token.js';
export { tokenKinds } from './tokens/token.js';
export { tokensOf } from './tokens/tokens-of.js';
export { createWorkspace } from './workspace/create-workspace.js';
export type { FileKind } from './workspace/kind-of-text.js';
export { classify, kindOfText } from './workspace/kind-of-text.js';
export { claimedPolicy } from './workspace/mentions.js';
export type { RanCases, TextFile, Workspace } from './workspace/workspace.js';
