import { plainLocated, type YamlEntry, type YamlNode } from '@tiaoli/parser';
import { deepestFacts } from './limits.js';

const tokenForm = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** A list or an object of which the end has not come yet. */
interface Open {
  readonly start: number;
  readonly items: YamlNode[];
  readonly entries: YamlEntry[];
  readonly isObject: boolean;
  /** The key whose value comes next. */
  key?: YamlEntry['key'];
}

/**
 * The tree of a text that is known to be JSON, with its places: as the reader of YAML would give it,
 * but of a file of any size. Undefined where it is nested too deeply.
 */
export function readJson(text: string): YamlNode | undefined {
  const open: Open[] = [];
  let root: YamlNode | undefined;
  const add = (node: YamlNode): void => {
    const around = open.at(-1);
    if (around === undefined) root = node;
    else if (!around.isObject) around.items.push(node);
    else if (around.key !== undefined) {
      const { key } = around;
      around.entries.push({
        key,
        value: node,
        span: { start: key.span.start, end: node.span.end },
      });
      delete around.key;
    }
  };
  for (const { 0: token, index } of text.matchAll(tokenForm)) {
    const around = open.at(-1);
    if (token === '{' || token === '[') {
      if (open.length === deepestFacts) return undefined;
      open.push({ start: index, items: [], entries: [], isObject: token === '{' });
    } else if (token === '}' || token === ']') {
      const closed = open.pop();
      if (closed !== undefined) add(closedNode(closed, index + 1));
    } else if (token !== ':' && token !== ',') {
      const scalar = scalarOf(token, index);
      if (around?.isObject === true && around.key === undefined) around.key = scalar.text;
      else add(scalar);
    }
  }
  return root;
}

function closedNode({ start, items, entries, isObject }: Open, end: number): YamlNode {
  const span = { start, end };
  return isObject
    ? { kind: 'mapping', span, flow: true, entries }
    : { kind: 'sequence', span, flow: true, items };
}

function scalarOf(token: string, start: number): Extract<YamlNode, { kind: 'scalar' }> {
  const span = { start, end: start + token.length };
  if (!token.startsWith('"')) {
    return { kind: 'scalar', span, style: 'plain', text: plainLocated(token, start) };
  }
  const inner = token.slice(1, -1);
  // Most strings have no escapes, so that every sign stands where it seems to.
  const text: string = inner.includes('\\') ? JSON.parse(token) : inner;
  const located = { ...plainLocated(text, start + 1), span };
  return { kind: 'scalar', span, style: 'double', text: located };
}
