const steering = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Text of a policy on one line and without signs that steer a terminal or turn the direction of
 * writing: a name must not be able to look like something else.
 */
export function clean(text: string): string {
  if (!steering.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A sentence that goes on, or stands in a table. */
export function withoutStop(text: string): string {
  return text.replace(/[。.]$/, '');
}
