import type { Language } from '@tiaoli/diagnostics';
import { loadPage, messages, pageTitles } from './pages.js';
import type { HelpPage, Section } from './section.js';

/** A section that a search found. */
export interface Hit {
  readonly page: string;
  readonly heading: string;
  readonly title: string;
  /** What stands around the first place that was found. */
  readonly excerpt: string;
}

interface Entry {
  readonly page: string;
  readonly section: Section;
  readonly title: string;
  /** The text as it is read, without the marks of Markdown. */
  readonly plain: string;
  /** The text and title in lower case, in this language and in the other. */
  readonly searched: string;
}

const most = 40;
const width = 80;

/** All sections of all pages, found by their words in either language. */
export async function readIndex(language: Language): Promise<readonly Entry[]> {
  const other = language === 'zh' ? 'en' : 'zh';
  const read = await Promise.all(
    [...pageTitles.keys()].map(async (id) => {
      const [own, translated] = await Promise.all([loadPage(id, language), loadPage(id, other)]);
      return own === undefined ? [] : entriesOf(own, translated);
    }),
  );
  return read.flat();
}

function entriesOf(page: HelpPage, translated: HelpPage | undefined): readonly Entry[] {
  const entries = page.sections.map((section, at): Entry => {
    const second = translated?.sections[at];
    const plain = plainText(section.text);
    const searched = [section.title, plain, second?.title, plainText(second?.text ?? '')];
    return {
      page: page.id,
      section,
      title: [section.title, second?.title].join('\n').toLowerCase(),
      plain,
      searched: searched.join('\n').toLowerCase(),
    };
  });
  // The list of all messages would be found by every word of any of them.
  return page.id === messages ? entries.slice(1) : entries;
}

/** The sections that hold every word of the query, the likeliest first. */
export function findSections(index: readonly Entry[], query: string): readonly Hit[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return index
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .map((entry, order) => ({ entry, order, rank: rankOf(entry, words) }))
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .slice(0, most)
    .map(({ entry }) => ({
      page: entry.page,
      heading: entry.section.heading,
      title: entry.section.title,
      excerpt: excerptOf(entry.plain, words),
    }));
}

/** A title that is the word itself, then one that has it, then how often the text does. */
function rankOf({ title, searched, page }: Entry, words: readonly string[]): number {
  const ranks = words.map((word) => {
    if (title.split('\n').includes(word)) return 1000;
    if (title.includes(word)) return 500;
    return Math.min(searched.split(word).length - 1, 20);
  });
  // A message is looked for by its code; words stand in too many of them.
  const isAside = page === messages && !ranks.some((rank) => rank >= 1000);
  return ranks.reduce((sum, rank) => sum + rank, 0) - (isAside ? 600 : 0);
}

function excerptOf(plain: string, words: readonly string[]): string {
  const lower = plain.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const start = at < width / 2 ? 0 : at - Math.floor(width / 4);
  const text = plain.slice(start, start + width).trim();
  return `${start > 0 ? '…' : ''}${text}${start + width < plain.length ? '…' : ''}`;
}

function plainText(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/^```.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[`*[\]]|\|[\s|-]+\||^#+ |^[->] /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
