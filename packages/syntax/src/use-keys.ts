import { key, noteKey, required } from './key.js';

/** The key of a policy that names those it uses, and the keys of each of them. */
export const usesKey = key(
  '引用',
  'uses',
  'mapping',
  '要用到其结果的其他条例',
  'other policies whose results it uses',
);

export const useKeys = {
  policy: required(
    key('条例', 'policy', 'text', '编号@版本范围', 'the id and the range of versions'),
  ),
  map: key(
    '对应',
    'map',
    'mapping',
    '它的输入对应这里的什么',
    'what stands for the inputs of the other policy',
  ),
  note: noteKey,
};
