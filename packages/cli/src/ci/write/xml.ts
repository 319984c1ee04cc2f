/** What may stand in XML 1.0 at all (https://www.w3.org/TR/xml/#charsets); the rest is replaced. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  // As they are, readers would turn these into spaces or drop them.
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

function escaped(text: string, signs: RegExp): string {
  return text.replace(forbidden, '\u{FFFD}').replace(signs, (sign) => entities.get(sign) ?? sign);
}

export type XmlAttributes = Readonly<Record<string, string | number>>;

/** An element with its text or the elements in it; any text whatever stays the same text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly content: string | readonly XmlElement[];
}

export function element(
  name: string,
  attributes: XmlAttributes,
  content: XmlElement['content'] = [],
): XmlElement {
  return { name, attributes, content };
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes, content }: XmlElement, indent: string): readonly string[] {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`,
  );
  const head = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return [`${head}/>`];
  if (typeof content === 'string') return [`${head}>${escaped(content, /[&<>\r]/g)}</${name}>`];
  const inside = content.flatMap((each) => lines(each, `${indent}  `));
  return [`${head}>`, ...inside, `${indent}</${name}>`];
}
