/** Signs that would end a line, or show what follows otherwise than it is. */
const unseen = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What a page would read as its own, were the program inside of one. */
const markup = /<(?=[/!]|script)/gi;

/** A text as a literal of JavaScript, whatever it holds. */
export function literal(value: string): string {
  return JSON.stringify(value)
    .replace(unseen, (signs) => [...signs].map(escaped).join(''))
    .replace(markup, escaped);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text as the rest of a line comment, which no text can end. */
export function comment(value: string): string {
  return `// ${commented(value)}`.trimEnd();
}

/** A text inside of any comment. */
export function commented(value: string): string {
  return value.replace(unseen, ' ').replaceAll('*/', '*\\/').replace(markup, '<\\');
}

/** Names that every engine takes without quotes, however old its Unicode is. */
const plainName = /^[A-Za-z_$\u4e00-\u9fff][\w$\u4e00-\u9fff]*$/;

/** A name of a property, in a record or a type. */
export function keyOf(name: string): string {
  return plainName.test(name) && name !== '__proto__' ? name : literal(name);
}

/** A property of something. */
export function memberOf(of: string, name: string): string {
  return plainName.test(name) ? `${of}.${name}` : `${of}[${literal(name)}]`;
}
