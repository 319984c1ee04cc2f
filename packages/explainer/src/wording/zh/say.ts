const han = /\p{Script=Han}/u;

/** Whether a text begins with digits; a date is read as a word. */
const beginsWithDigits = (text: string): boolean => /^[-−]?\d/.test(text) && !/^\d+年/.test(text);

/** No sign before the first radical is a Han character. */
const mayBeHan = (text: string, index: number): boolean => text.charCodeAt(index) >= 0x2e80;

/** Puts texts together as Chinese is set: a space between Han characters and figures, else none. */
export function say(texts: TemplateStringsArray, ...values: readonly string[]): string {
  let said = '';
  let last = '';
  const add = (text: string): void => {
    if (text === '') return;
    said += needsSpace(last, text) ? ` ${text}` : text;
    last = text;
  };
  texts.forEach((text, index) => {
    add(text);
    add(values[index] ?? '');
  });
  return said;
}

function needsSpace(before: string, after: string): boolean {
  const end = before.length - 1;
  if (mayBeHan(after, 0)) {
    return /[\da-zA-Z²]/.test(before.charAt(end)) && han.test(after.charAt(0));
  }
  return mayBeHan(before, end) && beginsWithDigits(after) && han.test(before.charAt(end));
}
