import { normalizeWidth } from '@tiaoli/syntax';
import type { Register } from './register.js';

/** A location as it is compared: 2.2（3） is 2.2(3). */
export function plainLocation(text: string): string {
  return normalizeWidth(text).replace(/\s+/g, '');
}

/** The document that a location lies in: 2 for 2.2(3). */
export function documentOf(location: string): string {
  const [number = ''] = plainLocation(location).split('.');
  return number;
}

/** Gives the same location for the same passage of documents that hold the same text. */
export function canonicalLocation({ documents }: Register): (location: string) => string {
  const first = new Map(
    documents.flatMap(({ number, identical }) =>
      identical.map((each) => [plainLocation(each.text), plainLocation(number.text)] as const),
    ),
  );
  return (location) => {
    const plain = plainLocation(location);
    const document = documentOf(plain);
    return (first.get(document) ?? document) + plain.slice(document.length);
  };
}
