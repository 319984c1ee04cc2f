import { type Key, key, required, titleKey } from './key.js';
import { assumption, modality, source, when } from './shared-keys.js';

const title = titleKey;

/** The keys of checklists and milestones, by context. */
export const obligationKeys = {
  checklist: {
    require: required(
      key(
        '须满足',
        'require',
        'text',
        '全部、任一，或者如“至少2项”',
        'all, any, or such as `at least 2项`',
      ),
    ),
    announced: key(
      '公布',
      'announced',
      'expression',
      '依据公布的项数，可多于列出的项数',
      'how many items the source announced, which may be more than are listed',
    ),
    items: required(key('项目', 'items', 'mapping', '各个项目', 'the items')),
  },
  checklistItem: {
    when,
    modality,
    title,
    source,
    assumption,
  },
  milestone: {
    due: required(key('期限', 'due', 'expression', '截止日期，当日仍算按期', 'last day in time')),
    done: key(
      '完成',
      'done',
      'expression',
      '是否已经完成，不能省',
      'whether it is done; never left out',
    ),
    doneOn: required(
      key(
        '完成日期',
        'done on',
        'expression',
        '哪一天完成；完成了才用得上',
        'the day on which it was done; used only once it is done',
      ),
    ),
    title,
    source,
    assumption,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;
