import type { HelpTarget } from '../help-state.js';
import { pageTitles } from './pages.js';
import type { HelpPage } from './section.js';

const file = /^(?:\.\/)?([\w-]+)(\.zh-CN)?\.md$/;

/** The place in the help that a link of a page leads to; nothing for one that leads elsewhere. */
export function linkTarget(href: string, page: HelpPage): HelpTarget | undefined {
  const [path = '', hash = ''] = href.split('#');
  const heading = hash === '' ? {} : { heading: decoded(hash) };
  if (path === '') return { page: page.id, ...heading };
  const [, id, isChinese] = file.exec(path) ?? [];
  if (id === undefined || !pageTitles.has(id)) return undefined;
  // A page links to itself where it links to its translation.
  if (id === page.id) return { page: id, ...heading, language: isChinese ? 'zh' : 'en' };
  return { page: id, ...heading };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
