import { catalogue } from '@tiaoli/diagnostics';
import { titleOf } from '@tiaoli/syntax';
import { diagnosticsOf } from '../diagnostics/diagnostics-of.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Candidate } from './completion.js';

/** Policies of the workspace, as `id@1` where a range of versions is wanted. */
export function policyCandidates(
  workspace: Workspace,
  { except = '', ranged = true }: { except?: string; ranged?: boolean } = {},
): readonly Candidate[] {
  return workspace.paths().flatMap((path): readonly Candidate[] => {
    const syntax = workspace.loaded(path)?.syntax;
    const id = syntax?.id?.text;
    if (syntax === undefined || id === undefined || id === except) return [];
    const title = titleOf(syntax.title, id);
    const major = /^\d+/.exec(syntax.version?.text ?? '')?.[0] ?? '*';
    return [
      {
        label: ranged ? `${id}@${major}` : id,
        kind: 'policy',
        detail: title,
        also: [title.zh, title.en],
        rank: 0,
      },
    ];
  });
}

export function versionCandidates(workspace: Workspace, policy: string): readonly Candidate[] {
  return workspace.pathsOf(policy).flatMap((path): readonly Candidate[] => {
    const syntax = workspace.loaded(path)?.syntax;
    const version = syntax?.version?.text;
    const effective = syntax?.effective?.text ?? '';
    if (version === undefined) return [];
    return [{ label: version, kind: 'policy', detail: { zh: effective, en: effective }, rank: 0 }];
  });
}

export function registerCandidates(workspace: Workspace): readonly Candidate[] {
  return workspace.paths().flatMap((path): readonly Candidate[] => {
    const register = workspace.register(path)?.register;
    if (register === undefined) return [];
    const { id, title } = register;
    return [{ label: id.text, kind: 'source', detail: title, also: [title.zh, title.en], rank: 0 }];
  });
}

/** The warnings that this file has, then all others: what a rule may say it accepts. */
export function warningCandidates(workspace: Workspace, path: string): readonly Candidate[] {
  const found = new Set<string>(diagnosticsOf(workspace, path).map(({ code }) => code));
  return Object.entries(catalogue).flatMap(([code, { severity, message }]) =>
    severity === 'warning'
      ? [{ label: code, kind: 'keyword' as const, detail: message, rank: found.has(code) ? 0 : 1 }]
      : [],
  );
}
