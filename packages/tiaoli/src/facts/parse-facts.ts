import { createDiagnostic, createSourceText, type Diagnostic } from '@tiaoli/diagnostics';
import type { RawFact } from '@tiaoli/evaluator';
import { maximumLength, readYaml, type YamlNode } from '@tiaoli/parser';
import { givenWords } from '../given-words.js';
import { nowhere } from '../nowhere.js';
import { fullWidthColons } from './full-width-colons.js';
import { type GivenFacts, givenFacts } from './given-facts.js';
import { largestFacts } from './limits.js';
import { rawFact } from './raw-facts.js';
import { readJson } from './read-json.js';
import { spanAt } from './span-at.js';

export interface ParseFactsOptions {
  /** The name that messages call the text by. */
  readonly name?: string;
}

const noFacts: RawFact = { kind: 'object', entries: [] };

/**
 * Facts from a JSON or YAML text: a mapping by name of input. Numbers keep their digits, whatever
 * their size; findings point at the text.
 */
export function parseFacts(text: string, options: ParseFactsOptions = {}): GivenFacts {
  if (typeof text !== 'string') return noText(text);
  const { node, diagnostics: found } = text.length > maximumLength ? readLarge(text) : read(text);
  const diagnostics = [...found];
  const value = node === undefined ? noFacts : factsOf(node, diagnostics, text);
  const source = createSourceText(options.name ?? 'facts.yaml', text);
  return givenFacts({ value, diagnostics, source, ...placesIn(node) });
}

interface ReadText {
  readonly node?: YamlNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function read(text: string): ReadText {
  const { value, diagnostics } = readYaml(isJson(text) ? withoutTabs(text) : text);
  return { node: value.node, diagnostics };
}

/** What is larger than any file that people write comes from another system, as JSON. */
function readLarge(text: string): ReadText {
  const refuse = (code: 'facts-too-large' | 'nested-too-deeply'): ReadText => ({
    diagnostics: [createDiagnostic(code, nowhere, {})],
  });
  if (text.length > largestFacts || !isJson(text)) return refuse('facts-too-large');
  const node = readJson(text);
  return node === undefined ? refuse('nested-too-deeply') : { node, diagnostics: [] };
}

function noText(given: unknown): GivenFacts {
  const found = createDiagnostic('text-missing', nowhere, { given: givenWords(given) });
  return givenFacts({ value: noFacts, diagnostics: [found], keySpans: new Map() });
}

/** Whether a text is JSON, in which tabs may stand between any two signs. */
function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON has no tabs inside its strings, so none that says anything is lost, and no place moves. */
function withoutTabs(json: string): string {
  return json.replaceAll('\t', ' ');
}

/** Facts from a mapping inside another file, such as a case. */
export function factsFromNode(node: YamlNode): GivenFacts {
  const diagnostics: Diagnostic[] = [];
  const value = factsOf(node, diagnostics);
  return givenFacts({ value, diagnostics, ...placesIn(node) });
}

function factsOf(node: YamlNode, diagnostics: Diagnostic[], text?: string): RawFact {
  if (node.kind === 'mapping') return rawFact(node, diagnostics);
  if (node.kind !== 'null') {
    const colons =
      node.kind === 'scalar' && text !== undefined ? fullWidthColons(text, node.span) : undefined;
    diagnostics.push(colons ?? createDiagnostic('facts-not-a-mapping', node.span, {}));
  }
  return noFacts;
}

function placesIn(node: YamlNode | undefined): Pick<GivenFacts, 'keySpans' | 'innerSpan'> {
  if (node?.kind !== 'mapping') return { keySpans: new Map() };
  return {
    keySpans: new Map(node.entries.map(({ key }) => [key.text, key.span])),
    innerSpan: (path) => spanAt(node, path),
  };
}
