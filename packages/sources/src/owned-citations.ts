import type { Citation, Policy, Text } from '@tiaoli/syntax';

export type OwnerKind = 'input' | 'parameter' | 'rule';

export interface CitationOwner {
  readonly kind: OwnerKind;
  readonly name: string;
}

export interface OwnedCitation {
  readonly owner: CitationOwner;
  readonly citation: Citation;
}

/**
 * Every citation in a policy with the innermost rule, parameter or input around it, in the order
 * written. Citations are found wherever they stand, so that a construct that gains one is traced.
 */
export function ownedCitations(policy: Policy): readonly OwnedCitation[] {
  const found = new Map<Citation, CitationOwner>();
  const pending: { readonly node: object; readonly owner?: CitationOwner }[] = [{ node: policy }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    const owner = ownerOf(node) ?? next.owner;
    // The citation of a parameter's lone value is the parameter's own: one citation, two places.
    if (isCitation(node) && owner !== undefined && !found.has(node)) found.set(node, owner);
    for (const child of Object.values(node)) {
      if (isObject(child))
        pending.push(owner === undefined ? { node: child } : { node: child, owner });
    }
  }
  return [...found]
    .map(([citation, owner]) => ({ owner, citation }))
    .sort((left, right) => startOf(left.citation) - startOf(right.citation));
}

const ownerKinds: ReadonlySet<unknown> = new Set<OwnerKind>(['input', 'parameter', 'rule']);

function ownerOf(node: object): CitationOwner | undefined {
  if (!('kind' in node && 'name' in node) || !isOwnerKind(node.kind)) return undefined;
  return isText(node.name) ? { kind: node.kind, name: node.name.text } : undefined;
}

function isOwnerKind(kind: unknown): kind is OwnerKind {
  return ownerKinds.has(kind);
}

function isCitation(node: object): node is Citation {
  return 'clauses' in node && Array.isArray(node.clauses) && node.clauses.every(isText);
}

function isText(value: unknown): value is Text {
  return isObject(value) && 'text' in value && typeof value.text === 'string' && 'span' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function startOf({ clauses }: Citation): number {
  return clauses[0]?.span.start ?? 0;
}
