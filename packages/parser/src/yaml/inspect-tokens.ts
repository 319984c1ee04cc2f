import type { CST } from 'yaml';

/** Something of YAML that policies do without. */
export interface Unsupported {
  readonly code:
    | 'yaml-anchor'
    | 'yaml-tag'
    | 'yaml-alias'
    | 'yaml-directive'
    | 'yaml-several-documents';
  readonly offset: number;
  readonly source: string;
}

export interface Inspection {
  readonly deepest: number;
  readonly unsupported: readonly Unsupported[];
}

type AnyToken = CST.Token | CST.SourceToken;

const codes: ReadonlyMap<string, Unsupported['code']> = new Map([
  ['anchor', 'yaml-anchor'],
  ['tag', 'yaml-tag'],
  ['alias', 'yaml-alias'],
  ['directive', 'yaml-directive'],
  ['directive-line', 'yaml-directive'],
]);

/**
 * Walks the tokens of a file without recursion, so that no depth overflows the stack.
 * The composer, which recurses, runs only on files that this walk has found shallow.
 */
export function inspectTokens(tokens: readonly CST.Token[]): Inspection {
  const unsupported: Unsupported[] = [];
  let deepest = 0;
  let documents = 0;
  const open: { readonly token: AnyToken; readonly depth: number }[] = [];
  for (const token of [...tokens].reverse()) open.push({ token, depth: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    const source = 'source' in token ? token.source : '';
    const code = codes.get(token.type);
    if (code) unsupported.push({ code, offset: token.offset, source: source.trimEnd() });
    if (token.type === 'document' && token.value !== undefined) {
      documents += 1;
      if (documents === 2) {
        unsupported.push({ code: 'yaml-several-documents', offset: token.offset, source: '---' });
      }
    }
    for (const child of childrenOf(token).reverse()) open.push({ token: child, depth: depth + 1 });
  }
  return { deepest: Math.ceil(deepest), unsupported };
}

function childrenOf(token: AnyToken): AnyToken[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value ? [token.value] : [])];
    case 'block-scalar':
      return [...token.props];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item) => [
        ...item.start,
        ...(item.key ? [item.key] : []),
        ...(item.sep ?? []),
        ...(item.value ? [item.value] : []),
      ]);
    default:
      return [];
  }
}
