import { didYouMean } from '@tiaoli/diagnostics';
import type { EntityDeclaration } from '@tiaoli/syntax';
import type { Report } from '../../shared/findings.js';
import { replaceFix } from '../../shared/fixes.js';

/** An entity is told from others by one of its inputs, which is a text. */
export function checkEntity({ name, key, inputs }: EntityDeclaration, report: Report): void {
  if (key === undefined) return;
  const input = inputs.find((each) => each.name.text === key.text);
  if (input === undefined) {
    const texts = inputs.filter(({ type }) => type?.text === 'text').map((each) => each.name.text);
    const [near] = didYouMean(key.text, texts);
    const meant = near ?? (texts.length === 1 ? texts[0] : undefined);
    const fix = meant === undefined ? undefined : replaceFix(key.span, meant);
    report('entity-key-unknown', key.span, { key: key.text, entity: name.text }, { fix });
  } else if (input.type !== undefined && input.type.text !== 'text') {
    report('entity-key-not-text', key.span, { key: key.text, entity: name.text });
  }
}
