import type { HelpPage } from '../content/section.js';
import type { HelpTarget } from '../help-state.js';

/** Which section of a page a place is in; the top where it has no such heading. */
export function sectionAt(page: HelpPage, { heading = '' }: HelpTarget): number {
  return Math.max(
    0,
    page.sections.findIndex((each) => each.heading === heading || each.slug === heading),
  );
}
