// The texts that an editor works on

// What it is told and asks, one feature a folder
export { diagnosticsOf } from './diagnostics/diagnostics-of.js';
export type { FileEdit, Location } from './edits.js';
export type { QuickFix } from './fixes/quick-fixes.js';
export { quickFixes } from './fixes/quick-fixes.js';
export { definitionAt } from './navigation/definition-at.js';
export { referencesAt } from './navigation/references-at.js';
export type { Renaming } from './navigation/rename-at.js';
export { renameAt, renameable } from './navigation/rename-at.js';
export { occurrenceAt, occurrencesIn } from './symbols/occurrences.js';
export type { Occurrence, PolicySymbol, SymbolKind } from './symbols/symbol.js';
export { createWorkspace } from './workspace/create-workspace.js';
export type { FileKind } from './workspace/kind-of-text.js';
export type { RanCases, TextFile, Workspace } from './workspace/workspace.js';
