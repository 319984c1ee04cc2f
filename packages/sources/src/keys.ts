import type { Bilingual } from '@tiaoli/diagnostics';
import { type Key, type Keyword, key, noteKey, required, titleKey } from '@tiaoli/syntax';

const defect = key(
  '缺陷',
  'defect',
  'clauses',
  '来源本身的缺陷',
  'what is wrong with the source itself',
);

/** The keys of a register, by context: the only list of them. */
export const registerKeys = {
  register: {
    register: required(
      key('登记册', 'register', 'text', '登记册的编号，小写英文', 'id of the register, lower-case'),
    ),
    title: titleKey,
    note: noteKey,
    documents: key('文件', 'documents', 'list', '所收的文件', 'the documents it covers'),
    clauses: required(key('条款', 'clauses', 'mapping', '按编号列出的条款', 'the clauses by id')),
  },
  document: {
    number: required(
      key('编号', 'number', 'text', '位置以它开头', 'what locations in it begin with'),
    ),
    title: titleKey,
    identical: key(
      '相同',
      'identical',
      'list',
      '内容相同的其他文件的编号',
      'numbers of documents with the same text',
    ),
    defect,
    note: noteKey,
  },
  clause: {
    at: required(
      key('位置', 'at', 'clauses', '在文件中的位置，可以有几处', 'where it stands, once or more'),
    ),
    title: titleKey,
    text: required(key('条文', 'text', 'text', '自己的概括', 'what it says, in our own words')),
    modality: key('语气', 'modality', 'text', '应当、可以、鼓励或不得', 'its force'),
    status: key(
      '状态',
      'status',
      'text',
      '不写则应有规则引用它',
      'how it stands; rules must cite it where absent',
    ),
    reason: key('理由', 'reason', 'text', '为什么是这一状态', 'why that is its status'),
    open: key('待定', 'open', 'list', '来源没有写明的事项', 'what the source leaves open'),
    defect,
    announced: key('宣布', 'announced', 'text', '宣布有几项', 'how many items it announces'),
    listed: key('列出', 'listed', 'list', '实际列出的各项', 'the items that it does list'),
    note: noteKey,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;

const word = (zh: string, en: string, zhDoc: string, enDoc: string): Keyword => ({
  zh,
  en,
  doc: { zh: zhDoc, en: enDoc },
});

/** What an author may say about a clause; only the first is checked against the policies. */
export const clauseStatuses = {
  encoded: word('已编写', 'encoded', '有规则引用它', 'a rule cites it'),
  planned: word('待编写', 'planned', '能写成规则，还没有写', 'can become a rule and is still to'),
  open: word(
    '待明确',
    'open',
    '缺少“待定”所列的内容，写不成规则',
    'no rule can be written before what is open is settled',
  ),
  notExecutable: word(
    '不可执行',
    'not executable',
    '不是可以判断的规定，理由另写',
    'nothing that can be decided, for the reason given',
  ),
} as const satisfies Readonly<Record<string, Keyword>>;

export type ClauseStatus = keyof typeof clauseStatuses;

/** The force of a clause. */
export const modalities = {
  must: word('应当', 'must', '应当做', 'has to be done'),
  may: word('可以', 'may', '可以做', 'is permitted'),
  should: word('鼓励', 'should', '提倡做', 'is encouraged'),
  mustNot: word('不得', 'must not', '不得做', 'is forbidden'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type Modality = keyof typeof modalities;

/** What else the trace of a clause can come to. */
export const unexplained: Bilingual = { zh: '缺说明', en: 'unexplained' };
