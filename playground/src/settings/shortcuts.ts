import type { Bilingual } from '@tiaoli/diagnostics';

/** A key, or keys, and what it does. */
export interface Shortcut {
  readonly keys: readonly (string | Bilingual)[];
  readonly does: Bilingual;
}

export const shortcuts: readonly Shortcut[] = [
  { keys: ['Ctrl', 'S'], does: { zh: '保存', en: 'Save' } },
  { keys: ['Ctrl', 'Shift', 'S'], does: { zh: '全部保存', en: 'Save all' } },
  { keys: ['Ctrl', 'K'], does: { zh: '查找条例', en: 'Search the policies' } },
  { keys: ['F1'], does: { zh: '光标处的帮助', en: 'Help on what is at the cursor' } },
  {
    keys: ['Ctrl', { zh: '空格', en: 'Space' }],
    does: { zh: '这里能写什么', en: 'What may be written here' },
  },
  { keys: ['Ctrl', '.'], does: { zh: '改好光标处的问题', en: 'Fix what is at the cursor' } },
  { keys: ['F8'], does: { zh: '到下一个问题', en: 'Go to the next problem' } },
  { keys: ['F12'], does: { zh: '到声明的地方', en: 'Go to the declaration' } },
  { keys: ['Shift', 'F12'], does: { zh: '用到它的地方', en: 'Where it is used' } },
  { keys: ['F2'], does: { zh: '改名，处处一起改', en: 'Rename everywhere' } },
  { keys: ['Ctrl', 'Shift', 'O'], does: { zh: '文件大纲', en: 'Outline of the file' } },
  { keys: ['Ctrl', 'F'], does: { zh: '在条文里查找', en: 'Find in the text' } },
  { keys: ['Ctrl', 'Z'], does: { zh: '撤销', en: 'Undo' } },
  { keys: ['Ctrl', '/'], does: { zh: '注释这一行', en: 'Make the line a comment' } },
  { keys: ['Shift', 'Alt', 'F'], does: { zh: '整理排版', en: 'Format' } },
];
