/** An element of XML with its text, entities replaced. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const token = /<\/([a-z-]+)>|<([a-z-]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Reads XML of elements, attributes and text; throws where it is not well formed. */
export function readXml(xml: string): XmlNode {
  if (!allowed.test(xml)) throw new SyntaxError('a sign that XML does not have');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new SyntaxError('no declaration');
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  token.lastIndex = head.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    const inner = open.at(-1);
    if (match === null || inner === undefined) throw new SyntaxError(xml.slice(at, at + 80));
    const [, closed, name, written = '', isEmpty, text = ''] = match;
    inner.text += decoded(text);
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new SyntaxError(`</${closed}>`);
    } else if (name !== undefined) {
      const node = { name, attributes: attributesOf(written), children: [], text: '' };
      inner.children.push(node);
      if (isEmpty === '') open.push(node);
    }
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1) throw new SyntaxError('the end');
  return root;
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const pairs = [...written.matchAll(/ ([a-zA-Z]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code: string, name: string) => {
    const value = code === undefined ? entities[name] : String.fromCodePoint(Number(code));
    if (value === undefined) throw new SyntaxError(whole);
    return value;
  });
}
