/// <reference types="vite/client" />
import { type Bilingual, catalogue, type Language, type Severity } from '@tiaoli/diagnostics';
import type { Section } from './section.js';

const texts = {
  title: { zh: '提示信息', en: 'Messages' },
  about: {
    zh: '检查条例、用例和事实时的每一条提示：说什么，为什么，错在哪里，怎样改。',
    en: 'Everything that may be said of a policy, its cases and facts: what it says, why, what is wrong and what is right.',
  },
  colon: { zh: '：', en: ': ' },
  why: { zh: '为什么', en: 'Why' },
  wrong: { zh: '错误的写法', en: 'Wrong' },
  right: { zh: '正确的写法', en: 'Right' },
};

const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  information: { zh: '说明', en: 'Information' },
};

// One chunk with all of them: each is small, and a search reads all.
const modules = import.meta.glob<string>('../../../../packages/diagnostics/messages/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = new Map(
  Object.entries(modules).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]),
);

/** A section for each message, after a list of them all. */
export function messageSections(language: Language): readonly Section[] {
  const list = Object.entries(catalogue).map(
    ([code, { message }]) => `- [${code}](#${code}) ${withoutWords(message[language])}`,
  );
  const top: Section = {
    heading: '',
    slug: '',
    title: texts.title[language],
    level: 1,
    text: [texts.about[language], list.join('\n')].join('\n\n'),
  };
  return [
    top,
    ...Object.entries(catalogue).map(([code, { severity, message, reason }]): Section => {
      const lines = [
        `**${severityNames[severity][language]}**${texts.colon[language]}${withoutWords(message[language])}`,
        `### ${texts.why[language]}`,
        withoutWords(reason[language]),
        examplesOf(pages.get(code) ?? '', language),
      ];
      return { heading: code, slug: code, title: code, level: 2, text: lines.join('\n\n') };
    }),
  ];
}

/** What is filled in when it is said is left open. */
function withoutWords(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}

function examplesOf(page: string, language: Language): string {
  return page
    .slice(Math.max(0, page.indexOf('\n## ')))
    .replace(/^## Wrong$/m, `### ${texts.wrong[language]}`)
    .replace(/^## Right$/m, `### ${texts.right[language]}`)
    .trim();
}
