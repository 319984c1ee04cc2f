import { key, noteKey, titleKey } from './key.js';
import { numberKeys } from './shared-keys.js';

/** Keys of a policy that say where and instead of what it applies. */
export const forceKeys = {
  supersedes: key(
    '取代',
    'supersedes',
    'clauses',
    '取代的其他条例（编号@版本范围）',
    'other policies that it replaces from its first day on, as id@range',
  ),
  place: key(
    '地区',
    'place',
    'text',
    '条例正文适用的地区',
    'the place that the text itself is for',
  ),
};

/** Keys of what is otherwise in one place. */
export const variantKeys = {
  title: titleKey,
  note: noteKey,
  parameters: key(
    '参数',
    'parameters',
    'mapping',
    '代替同名参数',
    'in place of the parameters of the same name',
  ),
  rules: key('规则', 'rules', 'mapping', '代替同名规则', 'in place of the rules of the same name'),
};

/** Keys of a parameter that nobody has fixed. */
export const openKeys = {
  open: key('待定', 'open', 'text', '还没有取值，为什么', 'why nobody has fixed a value yet'),
  type: key(
    '类型',
    'type',
    'text',
    '待定的参数是什么类型，不写则为数值',
    'type of an open parameter; a number where absent',
  ),
  ...numberKeys,
};
