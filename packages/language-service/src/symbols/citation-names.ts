import { readClauses } from '@tiaoli/checker';
import type { Citation } from '@tiaoli/syntax';
import { symbolIn } from './policy-names.js';
import { refer, type Walk } from './walk.js';

/** The sources that a citation names. */
export function walkCitation(walk: Walk, citation: Citation): void {
  for (const { source, nameSpan } of readClauses(citation, walk.names.sources)) {
    if (source !== undefined) refer(walk, nameSpan, symbolIn(walk.names.id, 'source', source));
  }
}
