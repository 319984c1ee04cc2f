import type { Diagnostic } from '@tiaoli/diagnostics';
import { checkVersions, compareVersions, hasErrors, type LoadResult, loadPolicy } from 'tiaoli';
import type { Workspace } from '../workspace/workspace.js';

export interface NewVersionRequest {
  /** The file of the version to start from. */
  readonly from: string;
  /** Where absent, one is suggested. */
  readonly version?: string;
  readonly effective: string;
}

/** A draft of a new version: the text of an earlier one with another number and date. */
export interface NewVersion {
  readonly path: string;
  readonly version: string;
  readonly text: string;
  /** Whether there is a file of that name already. */
  readonly isTaken: boolean;
  /** What would be wrong with it, by itself and among the other versions. */
  readonly findings: readonly Diagnostic[];
  /** Whether it would not load. */
  readonly hasErrors: boolean;
}

/** Begins a new version with the text of an earlier one. Nothing where that has errors. */
export function newVersionOf(
  workspace: Workspace,
  { from, version: wanted, effective }: NewVersionRequest,
): NewVersion | undefined {
  const base = workspace.loaded(from);
  if (base?.policy === undefined) return undefined;
  const { id, uses = [] } = base.policy;
  const policies = workspace.policies();
  const taken = policies.filter((each) => each.id === id).map(({ version }) => version);
  const version = wanted ?? nextVersion(taken);
  const path = `${from.slice(0, from.lastIndexOf('/') + 1)}${version}.yaml`;
  const text = renewedText(base, version, effective);
  const { policy, diagnostics } = loadPolicy(text, { name: path, uses });
  const together = policy === undefined ? [] : checkVersions([...policies, policy]);
  const known = new Set(checkVersions(policies).map(({ diagnostic }) => diagnostic.message.zh));
  const findings = [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...together
      .filter((found) => found.policy.id === id && !known.has(found.diagnostic.message.zh))
      .map(({ diagnostic }) => diagnostic),
  ];
  const isTaken = workspace.text(path) !== undefined;
  return { path, version, text, isTaken, findings, hasErrors: hasErrors(findings) };
}

/** The next one of the same first number, so that policies that use it go on with it. */
function nextVersion(taken: readonly string[]): string {
  const [newest = '1.0.0'] = [...taken].sort((left, right) => compareVersions(right, left));
  const [first = '1', second = '0'] = newest.split('.');
  return `${first}.${Number(second) + 1}.0`;
}

/** Another number and date; the end of the earlier version does not go with it. */
function renewedText({ source, syntax }: LoadResult, version: string, effective: string): string {
  const { text } = source;
  const changes = [
    { span: syntax?.version?.span, by: version },
    { span: syntax?.effective?.span, by: effective },
    { span: wholeLine(text, syntax?.until?.span), by: '' },
  ];
  return changes
    .flatMap(({ span, by }) => (span === undefined ? [] : [{ span, by }]))
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((made, { span, by }) => made.slice(0, span.start) + by + made.slice(span.end), text);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function wholeLine(text: string, span: Stretch | undefined): Stretch | undefined {
  if (span === undefined) return undefined;
  const end = text.indexOf('\n', span.end);
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return { start, end: end < 0 ? text.length : end + 1 };
}
