import type { Bilingual } from '@tiaoli/diagnostics';

/** One stop of the tour. */
export interface TourStep {
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** What it points at: the first of these that is on the screen. */
  readonly targets: readonly string[];
  /** The panel that is open meanwhile. */
  readonly panel?: string;
  /** The same where there is little room. */
  readonly narrowPanel?: string;
  /** Where it stands beside something large; below it otherwise. */
  readonly placement?: 'right' | 'bottom';
  /** Whether it is about a policy, so that one must be open. */
  readonly needsPolicy: boolean;
}

export const tourSteps: readonly TourStep[] = [
  {
    title: { zh: '从目录打开条例', en: 'Open a policy from the list' },
    text: {
      zh: '条例按主题排列。上面可以查找，也可以打拼音首字母；“文件”菜单里可以新建，或者打开自己的文件夹。',
      en: 'Policies are listed by topic, with a search above. The File menu makes a new one or opens a folder of yours.',
    },
    targets: ['.library', '[data-tour="library"]'],
    placement: 'right',
    needsPolicy: false,
  },
  {
    title: { zh: '条文就在这里改', en: 'Edit the text here' },
    text: {
      zh: '有错当场画线，说明错在哪里，多半一点就能改好。鼠标停在词上看说明，F1 看帮助；决策表可以像电子表格一样改。',
      en: 'Mistakes are underlined at once, with the reason and mostly with a fix. Point at a word to read about it, or press F1; decision tables can be edited as a grid.',
    },
    // Where there is little room, the text is a panel among the others.
    targets: ['[data-node-key="text"]', '.ant-splitter-panel'],
    placement: 'right',
    narrowPanel: 'text',
    needsPolicy: true,
  },
  {
    title: { zh: '填上事实试一试', en: 'Try it with facts' },
    text: {
      zh: '边填边出结果，不影响结果的项会变淡。不知道从哪里填起，就用“逐项询问”，也可以直接填入一个用例。',
      en: 'Results come as you type, and what cannot matter any more fades. The interview asks one question at a time; a case can be filled in as a whole.',
    },
    targets: ['[data-node-key="try"]'],
    panel: 'try',
    needsPolicy: true,
  },
  {
    title: { zh: '看看为什么', en: 'See why' },
    text: {
      zh: '每个结果的理由，一步一步写明依据哪一条；没有得到别的结果，也说明差在哪里。可以复制，可以打印成决定书。',
      en: 'The reasons for every result, step by step with the clause behind each, and what kept other outcomes away. Copy it, or print it as a decision sheet.',
    },
    targets: ['[data-node-key="why"]'],
    panel: 'why',
    needsPolicy: true,
  },
  {
    title: { zh: '用例守住结果', en: 'Cases keep the results right' },
    text: {
      zh: '改一个字，所有用例就重算一遍，哪个不符一看便知。刚才填的事实，点一下就能存成用例。',
      en: 'Every change runs all cases again and shows which no longer hold. The facts at hand become a case with one click.',
    },
    targets: ['[data-node-key="cases"]'],
    panel: 'cases',
    needsPolicy: true,
  },
];
