import { CST } from 'yaml';

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

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

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
  let documents = 0;
  let deepest = 0;
  const inner: Collection[] = [];
  const look = (token: CST.Token | CST.SourceToken | null | undefined): void => {
    if (token === null || token === undefined) return;
    if (CST.isCollection(token)) inner.push(token);
    const code = codes.get(token.type);
    if (code === undefined || !('source' in token)) return;
    unsupported.push({ code, offset: token.offset, source: token.source.trimEnd() });
  };
  for (const token of tokens) {
    look(token);
    if (token.type !== 'document') continue;
    for (const start of token.start) look(start);
    look(token.value);
    documents += token.value === undefined ? 0 : 1;
    if (documents === 2 && token.value !== undefined) unsupported.push(secondDocument(token));
  }
  for (let level = inner.splice(0); level.length > 0; level = inner.splice(0)) {
    deepest += 1;
    for (const collection of level) lookInside(collection, look);
  }
  unsupported.sort((a, b) => a.offset - b.offset);
  return { deepest, unsupported };
}

const secondDocument = (document: CST.Document): Unsupported => ({
  code: 'yaml-several-documents',
  offset: document.offset,
  source: '---',
});

function lookInside(
  collection: Collection,
  look: (token: CST.Token | CST.SourceToken | null | undefined) => void,
): void {
  for (const item of collection.items) {
    for (const token of item.start) look(token);
    look(item.key);
    if (item.sep) for (const token of item.sep) look(token);
    look(item.value);
  }
}
