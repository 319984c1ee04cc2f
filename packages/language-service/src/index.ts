// The texts that an editor works on

// What it is told and asks, one feature a folder
export { diagnosticsOf } from './diagnostics/diagnostics-of.js';
export type { FileEdit, Location } from './edits.js';
export { createWorkspace } from './workspace/create-workspace.js';
export type { FileKind } from './workspace/kind-of-text.js';
export type { RanCases, TextFile, Workspace } from './workspace/workspace.js';
