import {
  definitionAt,
  type FoldingRange,
  type Formatting,
  foldingOf,
  formatEdits,
  type Hover,
  hoverAt,
  type Inlay,
  inlaysOf,
  keywordEdits,
  type Location,
  type OutlineItem,
  outlineOf,
  type QuickFix,
  quickFixes,
  type Renaming,
  referencesAt,
  renameAt,
  renameable,
  type SemanticToken,
  tokensOf,
} from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** What an editor asks about a place in a text. */
export interface At {
  readonly path: string;
  readonly offset: number;
}

export function hover(
  { workspace }: EngineContext,
  { path, offset, asOf }: At & { readonly asOf?: string },
): Hover | undefined {
  return hoverAt(workspace, path, offset, asOf === undefined ? {} : { asOf });
}

export function definition(
  { workspace }: EngineContext,
  { path, offset }: At,
): readonly Location[] {
  return definitionAt(workspace, path, offset);
}

export function references(
  { workspace }: EngineContext,
  { path, offset }: At,
): readonly Location[] {
  return referencesAt(workspace, path, offset);
}

/** The name at a place that may be changed. */
export function nameAt(
  { workspace }: EngineContext,
  { path, offset }: At,
): { readonly start: number; readonly end: number } | undefined {
  const at = renameable(workspace, path, offset);
  return at?.span;
}

export function rename(
  { workspace }: EngineContext,
  { path, offset, name }: At & { readonly name: string },
): Renaming {
  return renameAt(workspace, path, offset, name);
}

export function fixes(
  { workspace }: EngineContext,
  { path, start, end }: { readonly path: string; readonly start: number; readonly end: number },
): readonly QuickFix[] {
  return quickFixes(workspace, path, { start, end });
}

export function outline({ workspace }: EngineContext, path: string): readonly OutlineItem[] {
  return outlineOf(workspace, path);
}

export function folding({ workspace }: EngineContext, path: string): readonly FoldingRange[] {
  return foldingOf(workspace, path);
}

export function inlays({ workspace }: EngineContext, path: string): readonly Inlay[] {
  return inlaysOf(workspace, path);
}

export function tokens({ workspace }: EngineContext, path: string): readonly SemanticToken[] {
  return tokensOf(workspace, path);
}

/** The canonical form of a file; in one keyword language where one is named. */
export function format(
  { workspace }: EngineContext,
  { path, keywords }: { readonly path: string; readonly keywords?: 'zh' | 'en' },
): Formatting {
  return keywords === undefined
    ? formatEdits(workspace, path)
    : keywordEdits(workspace, path, keywords);
}

/** The language that the keys of a policy are in. */
export function keywordsOf({ workspace }: EngineContext, path: string): 'zh' | 'en' {
  return workspace.loaded(path)?.syntax?.keywordLanguage ?? 'zh';
}
