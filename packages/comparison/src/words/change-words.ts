import type { Bilingual } from '@tiaoli/diagnostics';
import type { Change, DeclarationKind, PieceChange } from '../structure/change.js';

const kinds: Readonly<Record<DeclarationKind, Bilingual>> = {
  input: { zh: '输入', en: 'the input' },
  parameter: { zh: '参数', en: 'the parameter' },
  rule: { zh: '规则', en: 'the rule' },
  enumeration: { zh: '枚举', en: 'the enumeration' },
  entity: { zh: '实体', en: 'the entity' },
  claim: { zh: '断言', en: 'the claim' },
  source: { zh: '依据', en: 'the source' },
  policy: { zh: '条例', en: 'the policy' },
};

/** A change in one sentence, without those of its pieces. */
export function changeWords({ kind, of, name, newName = '', title }: Change): Bilingual {
  const called = title.en === name ? name : `${title.en} (${name})`;
  const isWhole = of === 'policy';
  const zh = isWhole ? '条例本身' : `${kinds[of].zh}“${name}”`;
  const en = isWhole ? 'the policy itself' : `${kinds[of].en} “${called}”`;
  switch (kind) {
    case 'added':
      return { zh: `新增${zh}`, en: `${en} is new` };
    case 'removed':
      return { zh: `删去${zh}`, en: `${en} is gone` };
    case 'renamed':
      return { zh: `${zh}改称“${newName}”`, en: `${en} is now called “${newName}”` };
    case 'changed':
      return { zh: `${zh}有调整`, en: `${en} changes` };
  }
}

/** What a piece of a new declaration says, or one of a declaration that is gone said. */
export function wholePieceWords({ what, before, after }: PieceChange): Bilingual {
  const text = after ?? before ?? '';
  if (text === '') return what;
  return { zh: `${what.zh}：${text}`, en: `${what.en}: ${text}` };
}

/** What became of a piece, in one sentence: `第一年由 0.2 调整为 0.3`. */
export function pieceWords({ kind, what, before = '', after = '' }: PieceChange): Bilingual {
  const quoted = (text: string): Bilingual => ({ zh: `“${text}”`, en: `“${text}”` });
  const [from, to] = [quoted(before), quoted(after)];
  switch (kind) {
    case 'added':
      return after === ''
        ? { zh: `增加${what.zh}`, en: `${what.en} is added` }
        : { zh: `${what.zh}：新增${to.zh}`, en: `${what.en}: ${to.en} is added` };
    case 'removed':
      return before === ''
        ? { zh: `删去${what.zh}`, en: `${what.en} is removed` }
        : { zh: `${what.zh}：删去${from.zh}`, en: `${what.en}: ${from.en} is removed` };
    case 'changed':
      return {
        zh: `${what.zh}：由${from.zh}改为${to.zh}`,
        en: `${what.en}: from ${from.en} to ${to.en}`,
      };
  }
}
