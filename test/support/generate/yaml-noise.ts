import { type KeyContext, keys } from '@tiaoli/syntax';
import type { Draw } from './draw.js';

/** A YAML file before its layout is chosen. */
export type Node =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'literal'; readonly lines: readonly string[] }
  | { readonly kind: 'mapping'; readonly entries: readonly Entry[] }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] };

export type Entry = readonly [key: string, value: Node];

export const scalar = (text: string): Node => ({ kind: 'scalar', text });
export const mapping = (entries: readonly (Entry | undefined)[]): Node => ({
  kind: 'mapping',
  entries: entries.filter((entry) => entry !== undefined),
});
export const sequence = (items: readonly Node[]): Node => ({ kind: 'sequence', items });

/** A key of the language in either spelling. */
export function keyWord(context: KeyContext, name: string, draw: Draw): string {
  const row: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = keys[context];
  const key = row[name];
  if (key === undefined) throw new Error(`${context} has no key ${name}`);
  return draw.pick([key.zh, key.en]);
}

/** Lays a file out as authors do: block or flow, quoted or not, with comments and blank lines. */
export function renderYaml(node: Node, draw: Draw): string {
  let comments = 0;
  const comment = () => {
    comments += 1;
    return draw.pick([
      `# 注释 ${comments}`,
      `# 见：办法 ${comments}, "引号" 'x' {}`,
      `#${comments}`,
    ]);
  };

  const above = (indent: string): readonly string[] => [
    ...(draw.chance(8) ? [''] : []),
    ...(draw.chance(8) ? [`${indent}${comment()}`] : []),
  ];
  const beside = () => (draw.chance(8) ? `${draw.pick([' ', '   '])}${comment()}` : '');

  function block(value: Node, indent: string): readonly string[] {
    if (value.kind === 'mapping') {
      return value.entries.flatMap((entry) => [...above(indent), ...blockEntry(entry, indent)]);
    }
    if (value.kind === 'sequence') {
      return value.items.flatMap((item) => [...above(indent), ...blockItem(item, indent)]);
    }
    return [];
  }

  function blockEntry([key, value]: Entry, indent: string): readonly string[] {
    const head = `${indent}${keyText(key, draw)}:`;
    if (value.kind === 'scalar')
      return [`${head} ${scalarText(value.text, false, draw)}${beside()}`];
    if (value.kind === 'literal') {
      const inner = `${indent}  `;
      return [`${head} |`, ...value.lines.map((line) => `${inner}${line}`)];
    }
    if (canFlow(value) && draw.chance(60)) return [`${head} ${flow(value, draw)}${beside()}`];
    return [`${head}${beside()}`, ...block(value, `${indent}${draw.pick(['  ', '    '])}`)];
  }

  function blockItem(item: Node, indent: string): readonly string[] {
    if (item.kind === 'scalar')
      return [`${indent}- ${scalarText(item.text, false, draw)}${beside()}`];
    if (canFlow(item) && draw.chance(60)) return [`${indent}- ${flow(item, draw)}${beside()}`];
    const [first = '', ...rest] = block(item, `${indent}  `);
    // A comment or blank line can't follow the dash on its line.
    if (/^\s*(#|$)/.test(first)) return [`${indent}-`, first, ...rest];
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }

  return `${[...above(''), ...block(node, '')].join('\n')}\n`;
}

/** Flow style suits what fits on a line. */
function canFlow(node: Node): boolean {
  if (node.kind === 'literal') return false;
  if (node.kind === 'scalar') return true;
  const inner = node.kind === 'mapping' ? node.entries.map(([, value]) => value) : node.items;
  return inner.length > 0 && inner.length <= 8 && inner.every(canFlow);
}

function flow(node: Node, draw: Draw): string {
  const gap = draw.pick([' ', '']);
  if (node.kind === 'mapping') {
    const parts = node.entries.map(([key, value]) => `${keyText(key, draw)}: ${flow(value, draw)}`);
    return `{${gap}${parts.join(', ')}${gap}}`;
  }
  if (node.kind === 'sequence')
    return `[${gap}${node.items.map((each) => flow(each, draw)).join(', ')}${gap}]`;
  return node.kind === 'scalar' ? scalarText(node.text, true, draw) : '';
}

const keyText = (key: string, draw: Draw) => scalarText(key, true, draw);

/** A scalar in quotes where YAML needs them, and sometimes where it does not. */
function scalarText(text: string, inFlow: boolean, draw: Draw): string {
  const unsafe =
    text === '' ||
    /^[\s,[\]{}#&*!|>'"%@`]|^[-?:](\s|$)|:(\s|$)|\s#|\s$/.test(text) ||
    (inFlow && /[,[\]{}]/.test(text));
  if (!unsafe && !draw.chance(6)) return text;
  if (/["\\]/.test(text) || draw.chance(40)) return `'${text.replace(/'/g, "''")}'`;
  return `"${text}"`;
}
