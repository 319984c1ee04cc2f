import type { Section } from './section.js';
import { slugOf } from './slug.js';

const fence = /^(`{3,}|~{3,})/;
const heading = /^(#{1,3}) +(.*)$/;

/** Cuts a Markdown page at its headings; signs inside a block of code are no headings. */
export function splitPage(markdown: string): readonly Section[] {
  const found: { level: number; title: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (fence.test(line)) isCode = !isCode;
    const [, marks, title] = (isCode ? null : heading.exec(line)) ?? [];
    if (marks !== undefined && title !== undefined) {
      found.push({ level: marks.length, title, lines: [] });
    } else {
      found.at(-1)?.lines.push(line);
    }
  }
  return found.map(({ level, title, lines }) => {
    const slug = level === 1 ? '' : slugOf(title);
    return {
      heading: slug,
      slug,
      title: title.replaceAll('`', ''),
      level,
      text: lines.join('\n').trim(),
    };
  });
}
