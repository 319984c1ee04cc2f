/// <reference types="vite/client" />
import type { Bilingual, Language } from '@tiaoli/diagnostics';
import type { HelpTarget } from '../help-state.js';
import type { HelpPage, Section } from './section.js';
import { splitPage } from './split.js';

/** The pages of the reference, in the order in which they are listed. */
const titles: Readonly<Record<string, Bilingual>> = {
  language: { zh: '语言参考', en: 'The language' },
  cases: { zh: '怎样写用例', en: 'How to write a case' },
  semantics: { zh: '语义：数怎样算准', en: 'Semantics' },
  sources: { zh: '条款登记册', en: 'Registers of clauses' },
  results: { zh: '结果的格式', en: 'Results as JSON' },
  glossary: { zh: '术语表', en: 'Glossary' },
};

export const messages = 'messages';

/** What one reads first: how the text of a policy is written, for those who write it. */
export const startTarget: HelpTarget = { page: 'language', heading: 'what-a-clerk-needs-first' };

export const pageTitles: ReadonlyMap<string, Bilingual> = new Map([
  ...Object.entries(titles),
  [messages, { zh: '提示信息', en: 'Messages' }],
]);

const modules = import.meta.glob<string>('../../../../packages/tiaoli/reference/*.md', {
  query: '?raw',
  import: 'default',
});
const loaders = new Map(
  Object.entries(modules).map(([path, load]) => [path.replace(/^.*\//, ''), load]),
);

/** A page in the language that is asked for, or in English where that is all there is. */
export async function loadPage(id: string, language: Language): Promise<HelpPage | undefined> {
  if (id === messages) {
    const { messageSections } = await import('./message-sections.js');
    return { id, language, sections: messageSections(language) };
  }
  const [english, chinese] = await Promise.all([textOf(`${id}.md`), textOf(`${id}.zh-CN.md`)]);
  if (english === undefined) return undefined;
  const sections = splitPage(english);
  if (language === 'en' || chinese === undefined) {
    return { id, language: isBilingual(english) ? language : 'en', sections };
  }
  return {
    id,
    language,
    sections: splitPage(chinese).map((each, at) => addressed(each, sections[at])),
  };
}

async function textOf(file: string): Promise<string | undefined> {
  return loaders.get(file)?.();
}

/** Both pages have the same sections, so that an address holds in either language. */
function addressed(section: Section, english: Section | undefined): Section {
  return { ...section, heading: english?.heading ?? section.slug };
}

/** A page that says everything in both languages has both in its title. */
function isBilingual(markdown: string): boolean {
  return /^# .*\p{Script=Han}.* \p{Script=Latin}/u.test(markdown);
}
