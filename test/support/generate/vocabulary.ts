import type { Draw } from './draw.js';

/** What a generated expression may be of. */
export type Kind =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'enumeration'; readonly values: readonly string[]; readonly ordered: boolean };

/** Something that an expression may refer to. */
export interface Declared {
  /** As an expression writes it; several tokens for a field. */
  readonly tokens: readonly string[];
  readonly type: Kind;
}

/** The names still free and the things declared so far in one policy. */
export interface Scope {
  readonly draw: Draw;
  readonly declared: Declared[];
  takeName(): string;
  /** Four values that no other enumeration uses. */
  takeValues(): readonly string[];
}

/**
 * Names of every awkward sort: with keywords, comparison words and digits inside, Latin, those
 * that a host language would trip over. No two of them can be cut into each other.
 */
const names = [
  '户数',
  '建筑面积',
  '且末县',
  '非公企业',
  '或有负债',
  '老旧小区',
  '是否托管',
  '总造价2',
  'area',
  '以上学历',
  '满意度',
  '__proto__',
  'constructor',
  '甲类',
  '年限',
  '在建项目',
  '取费',
  'toString',
  '单价',
  '若羌县',
  '达标线',
  '服务费_新',
  '最大值班数',
  '到期情形',
  '合同额',
  '否决项',
  'Ⅱ级标准',
  '件均额',
  'hasOwnProperty',
  '超额部分',
  '至尊卡',
  '次品率',
  '亿元村',
  '百强县',
  '不足之处',
  '乙方案',
  '等于号',
  '低保户',
  'valueOf',
  '万象城',
  '元旦补贴',
  '人均',
  '则例',
  '含2字',
  '党员',
  '楼栋',
  '车位',
  '绿化率',
  '面积(建筑)',
  'A/B类',
  '合同、协议',
  '一 类',
  '甲: 乙 # 丙',
] as const;

/** A name as an expression has to write it. */
export const quotedIfNeeded = (name: string): string =>
  /^[\p{L}\p{M}\p{N}_]+$/u.test(name) ? name : `「${name}」`;

const valueSets = [
  ['优秀', '良好', '合格', '不合格'],
  ['甲等', '乙等', '丙等', '丁等'],
  ['prototype', '一般', '较差', '很差'],
  ['东区', '西区', '南区', '北区'],
  ['一类(新建)', '二类(改建)', '三类/其他', '第 4 类'],
  ['应当办', '可以办', '鼓励办', '不得办'],
] as const;

export function createScope(draw: Draw): Scope {
  const free: string[] = [...names];
  const freeSets: (readonly string[])[] = [...valueSets];
  let made = 0;
  return {
    draw,
    declared: [],
    takeName: () => {
      const [name] = free.splice(draw.integer(0, free.length - 1), 1);
      if (name === undefined) throw new Error('no name left');
      return name;
    },
    takeValues: () => {
      const [values] = freeSets.splice(draw.integer(0, Math.max(0, freeSets.length - 1)), 1);
      made += 1;
      return values ?? ['甲', '乙', '丙', '丁'].map((each) => `第${made}类${each}档`);
    },
  };
}
