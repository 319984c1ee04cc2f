// What a spreadsheet would execute, also behind spaces and in full width, or take for a date.
const executed = /^'*\s*([=+\-@＝＋－＠]|\d+\/\d+$)/;
const blankStart = /^[\t\r\n]/;
const harmless = /^-(\d+(\.\d+)?%?)?$/;

/** A text that no spreadsheet executes: one that it would gets an apostrophe before it. */
export function neutralised(text: string): string {
  if (harmless.test(text)) return text;
  return executed.test(text) || blankStart.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `neutralised` gave it. */
export function withoutNeutraliser(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && neutralised(rest) !== rest ? rest : text;
}
