const han = /\p{Script=Han}/u;

/** Whether a text begins with digits; a date is read as a word. */
const beginsWithDigits = (text: string): boolean => /^[-−]?\d/.test(text) && !/^\d+年/.test(text);

/** Puts texts together as Chinese is set: a space between Han characters and figures, else none. */
export function say(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return texts.reduce((before, text, index) => join(join(before, values[index - 1] ?? ''), text));
}

function join(before: string, after: string): string {
  const last = before.at(-1) ?? '';
  const first = after.at(0) ?? '';
  const needsSpace =
    (han.test(last) && beginsWithDigits(after)) || (/[\da-zA-Z²]/.test(last) && han.test(first));
  return needsSpace ? `${before} ${after}` : before + after;
}
