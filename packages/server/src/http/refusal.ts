import type { Bilingual } from '@tiaoli/diagnostics';

/** Why a request is not done, as the page tells it to the person. */
export class Refusal extends Error {
  readonly status: number;
  readonly text: Bilingual;
  /** Beside the message. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, text: Bilingual, body: Readonly<Record<string, unknown>> = {}) {
    super(text.en);
    this.status = status;
    this.text = text;
    this.body = body;
  }
}

export const refusals = {
  badRequest: { zh: '请求的写法不对', en: 'The request is malformed' },
  tooLarge: { zh: '文件太大', en: 'The file is too large' },
  notFound: { zh: '没有这个文件', en: 'There is no such file' },
  noMethod: { zh: '没有这样的操作', en: 'There is no such operation' },
  noToken: {
    zh: '页面已经过期，请重新打开程序给出的网址',
    en: 'The page is out of date: open the address that the program printed',
  },
  otherHost: { zh: '只能从打印出来的网址访问', en: 'Only the printed address is answered' },
  otherOrigin: {
    zh: '别的网站不能读写这个文件夹',
    en: 'No other site may read or write this folder',
  },
  badName: {
    zh: '文件名不合要求：只能是文件夹里面的 .yaml、.csv 或 .md 文件',
    en: 'The name is not accepted: only .yaml, .csv and .md files inside the folder',
  },
  unreadable: { zh: '读不出文件的文字编码', en: 'The encoding of the file is not known' },
  unopenable: {
    zh: '打不开这个文件：看一看路径和权限',
    en: 'The file cannot be opened: look at its path and its rights',
  },
  unstorable: {
    zh: '这段文字存成文件后会不一样：里面有不成字的符号',
    en: 'The text would not be the same once stored: it holds signs that are no characters',
  },
  changed: { zh: '文件已经被改过', en: 'The file has changed meanwhile' },
  unwritable: {
    zh: '文件写不进去：看一看权限和磁盘空间',
    en: 'The file cannot be written: look at its rights and at the space on the disk',
  },
  failed: { zh: '程序内部出错', en: 'Something went wrong inside the program' },
} as const satisfies Readonly<Record<string, Bilingual>>;
