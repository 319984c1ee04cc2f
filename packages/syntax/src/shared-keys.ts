import { key, required } from './key.js';

// Keys that stand in several of a policy's mappings.

export const source = key('依据', 'source', 'clauses', '所依据的条款', 'the clause it rests on');
export const assumption = key(
  '假定',
  'assumption',
  'text',
  '没有条款时的假定及理由',
  'what is assumed where no clause says so, and why',
);
export const when = required(key('当', 'when', 'expression', '条件', 'the condition'));
export const unit = key('单位', 'unit', 'text', '计量单位', 'unit of measure');
export const modality = key(
  '要求',
  'modality',
  'text',
  '应当、可以、鼓励或不得',
  'whether it must, may, should or must not be',
);

/** What a fact that is a number may be, and how it is shown. */
export const numberKeys = {
  decimals: key('小数位', 'decimals', 'text', '最多几位小数', 'at most so many decimal places'),
  min: key('最小', 'min', 'expression', '最小值', 'least value'),
  max: key('最大', 'max', 'expression', '最大值', 'greatest value'),
  format: key('格式', 'format', 'text', '显示格式', 'how it is shown'),
};
