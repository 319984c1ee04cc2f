import { key, noteKey, titleKey } from './key.js';
import { assumption, numberKeys, source } from './shared-keys.js';

/** The key of a policy that says what must hold for all facts, and the keys of each claim. */
export const claimsKey = key(
  '断言',
  'claims',
  'mapping',
  '对任何事实都应当成立的话，供证明',
  'what must hold for all facts, to be proved',
);

export const claimKeys = {
  title: titleKey,
  when: key('当', 'when', 'expression', '在什么条件下成立', 'under which condition it holds'),
  formula: key('公式', 'formula', 'expression', '总是成立的判断', 'a condition that always holds'),
  rises: key(
    '随',
    'as rises',
    'text',
    '哪个输入增大而其他不变',
    'the input that rises while all others stay the same',
  ),
  neverFalls: key('不减', 'never falls', 'expression', '不会减少的数', 'a value that never falls'),
  neverRises: key('不增', 'never rises', 'expression', '不会增加的数', 'a value that never rises'),
  stays: key('不变', 'stays', 'expression', '不会改变的结果', 'a value that stays the same'),
  source,
  assumption,
  note: noteKey,
};

/** Between which values a rule always is. */
export const rangeKeys = { min: numberKeys.min, max: numberKeys.max };

export const rangeKey = key(
  '范围',
  'range',
  'mapping',
  '结果总在其间，供证明',
  'between which values it always is, to be proved',
);
