import { allInputs, allRules, type Citation, type Policy, type RuleBody } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Findings } from '../shared/findings.js';
import { insertFix, replaceFix } from '../shared/fixes.js';
import { type ReadClause, readClauses } from '../shared/read-clauses.js';

/**
 * Every rule and parameter rests on a clause of a registered source, or on an assumption. Says
 * which sources are cited.
 */
export function checkCitations(
  policy: Policy,
  scope: Scope,
  findings: Findings,
): ReadonlySet<string> {
  const used = new Set<string>();
  const check = (citation: Citation): boolean => checkCitation(citation, used, scope, findings);
  for (const input of allInputs(policy)) check(input.citation);
  for (const { name, citation, values, open } of policy.parameters) {
    const isCited = check(citation);
    // The citation of a lone value is the parameter's own.
    const own = values.map((value) => value.citation === citation || check(value.citation));
    if (
      isCited ||
      // What nobody has fixed rests on nothing; its reason says so.
      open !== undefined ||
      (values.length > 0 &&
        own.every((cited, index) => cited && values[index]?.citation !== citation))
    ) {
      continue;
    }
    findings.report('missing-citation', name.span, { name: name.text });
  }
  for (const rule of allRules(policy)) {
    const isCited = check(rule.citation);
    const parts = partCitations(rule).map(check);
    const isCitedInParts = hasWholeParts(rule.body) && parts.length > 0 && parts.every(Boolean);
    if (isCited || isCitedInParts || rule.body === undefined) continue;
    findings.report('missing-citation', rule.name.span, { name: rule.name.text });
  }
  return used;
}

/** Sources that nothing cites. */
export function checkSources(
  { sources }: Policy,
  cited: ReadonlySet<string>,
  { report }: Findings,
): void {
  for (const { name } of sources) {
    if (!cited.has(name.text)) report('unused-source', name.span, { name: name.text });
  }
}

/** Checks one citation; says whether there is any. */
function checkCitation(
  citation: Citation,
  used: Set<string>,
  scope: Scope,
  findings: Findings,
): boolean {
  const clauses = readClauses(citation, scope.sources);
  for (const clause of clauses) {
    if (clause.source !== undefined) used.add(clause.source);
    else reportUnknown(clause, used, scope, findings);
  }
  return clauses.length > 0 || citation.assumption !== undefined;
}

function reportUnknown(
  { name, nameSpan }: ReadClause,
  used: Set<string>,
  scope: Scope,
  findings: Findings,
): void {
  const sources = [...scope.sources.keys()];
  const glued = sources.find((source) => name.startsWith(source));
  const [near] = findings.nearest(name, sources);
  // The source that was meant is not unused.
  for (const meant of [glued, near]) if (meant !== undefined) used.add(meant);
  const fix =
    glued === undefined
      ? near && replaceFix(nameSpan, near)
      : insertFix(nameSpan.start + glued.length, ' ');
  findings.report('unknown-source', nameSpan, { name }, { fix: fix || undefined });
}

/** Where every part is cited nothing is left to cite: a score has its total besides. */
function hasWholeParts(body: RuleBody | undefined): boolean {
  return body?.kind === 'cases' || body?.kind === 'checklist' || body?.kind === 'milestones';
}

function partCitations({ body }: Policy['rules'][number]): readonly Citation[] {
  if (body?.kind === 'cases') return body.branches.map((branch) => branch.citation);
  if (body?.kind === 'checklist') return body.items.map((item) => item.citation);
  if (body?.kind === 'milestones') return body.milestones.map((each) => each.citation);
  if (body?.kind !== 'score') return [];
  return [
    ...body.groups.flatMap((group) => [
      group.citation,
      ...group.criteria.map((criterion) => criterion.citation),
    ]),
    ...body.vetoes.map((veto) => veto.citation),
  ];
}
