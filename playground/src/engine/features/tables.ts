import {
  type FileEdit,
  type GridChange,
  type GridTable,
  tableEdits,
  tablesOf,
} from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** The decision tables of a file, as grids. */
export function tables({ workspace }: EngineContext, path: string): readonly GridTable[] {
  return tablesOf(workspace, path);
}

export interface TableChange {
  readonly path: string;
  readonly key: string;
  readonly change: GridChange;
}

export function changeTable(
  { workspace }: EngineContext,
  { path, key, change }: TableChange,
): readonly FileEdit[] {
  return tableEdits(workspace, path, key, change);
}
