import type { Bilingual } from '@tiaoli/diagnostics';
import { clausesAt } from '../navigation/clauses-at.js';
import { occurrenceAt } from '../symbols/occurrences.js';
import { tokensOf } from '../tokens/tokens-of.js';
import { keywordOf } from '../words/words.js';
import type { Workspace } from '../workspace/workspace.js';
import { clauseText } from './clause-sections.js';
import { keyAt } from './key-at.js';
import { both } from './markdown.js';
import { symbolSections } from './symbol-sections.js';

export interface Hover {
  readonly start: number;
  readonly end: number;
  /** Plain text. */
  readonly title: Bilingual;
  /** Markdown, in which users' texts are no markup. */
  readonly sections: readonly Bilingual[];
}

export interface HoverOptions {
  /** The value in force on this day stands out. */
  readonly asOf?: string;
}

/** What is known of the name, the clause, the key or the word at an offset. */
export function hoverAt(
  workspace: Workspace,
  path: string,
  offset: number,
  { asOf }: HoverOptions = {},
): Hover | undefined {
  return (
    clauseHover(workspace, path, offset) ??
    symbolHover(workspace, path, offset, asOf) ??
    keyHover(workspace, path, offset) ??
    wordHover(workspace, path, offset)
  );
}

function clauseHover(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const cited = clausesAt(workspace, path, offset);
  const [first] = cited;
  if (first === undefined) return undefined;
  const { span, register, citation } = first;
  return {
    ...span,
    title: register.title,
    sections: cited.map((each) => clauseText(each, citation)),
  };
}

function symbolHover(
  workspace: Workspace,
  path: string,
  offset: number,
  asOf: string | undefined,
): Hover | undefined {
  const at = occurrenceAt(workspace, path, offset);
  return at && { ...at.span, ...symbolSections(workspace, path, at.symbol, asOf) };
}

function keyHover(workspace: Workspace, path: string, offset: number): Hover | undefined {
  if (workspace.kindOf(path) !== 'policy') return undefined;
  const at = keyAt(workspace.yaml(path)?.node, offset);
  return at && { ...at.span, title: { zh: at.key.zh, en: at.key.en }, sections: [at.key.doc] };
}

function wordHover(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const token = tokensOf(workspace, path).find(
    ({ start, end, kind }) =>
      start <= offset && offset <= end && (kind === 'keyword' || kind === 'function'),
  );
  if (token === undefined) return undefined;
  const { start, end } = token;
  const word = workspace.text(path)?.slice(start, end) ?? '';
  const known = keywordOf(word);
  if (known === undefined) return undefined;
  return {
    start,
    end,
    title: both(known.zh === word ? known.zh : known.en),
    sections: [known.doc],
  };
}
