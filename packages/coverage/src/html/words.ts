import type { Bilingual } from '@tiaoli/diagnostics';

/** The texts of the page. */
export const words = {
  title: { zh: '用例覆盖了条例的哪些地方', en: 'What of the policy its cases show' },
  all: { zh: '合计', en: 'all' },
  whole: { zh: '每一处都有用例', en: 'Every item is shown by a case' },
  marks: { covered: '✓', partly: '◐', missed: '✗' },
  states: {
    covered: { zh: '都有用例', en: 'shown by cases' },
    partly: { zh: '有一部分没有用例', en: 'shown in part' },
    missed: { zh: '没有用例', en: 'shown by none' },
  },
  needs: { zh: '需要：', en: 'needs: ' },
} as const;

/** How many items of a line are shown, as its mark says it. */
export function countWords(covered: number, total: number): Bilingual {
  return {
    zh: `${total} 处里有 ${covered} 处有用例`,
    en: `${covered} of ${total} items shown by cases`,
  };
}
