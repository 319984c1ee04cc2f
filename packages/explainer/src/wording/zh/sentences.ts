import { quote } from '../quote.js';
import type { NamedWords, PolicyWords, SentenceWording } from '../wording.js';
import { because, items, operation, shown, statements, sum } from './glue.js';
import { roundings } from './relations.js';
import { say } from './say.js';

const named = (outputs: readonly NamedWords[]): string =>
  outputs.map(({ name, value }) => say`${name}为${shown(value)}`).join('，');

const ofPolicy = ({ title, version, isGiven }: PolicyWords): string =>
  isGiven ? `作为《${title}》${version} 的输入` : `按《${title}》${version}`;

/** Chinese sentences. */
export const sentences: SentenceWording = {
  paragraph: (parts) => parts.join(''),
  basis: ({ clauses, assumption, place, policy }) => {
    const cited = items(clauses.map(({ title, numbers }) => `《${title}》${items(numbers)}`));
    const parts = [
      ...(policy === undefined ? [] : [ofPolicy(policy)]),
      ...(place === undefined ? [] : [`按${place}的规定`]),
      ...(cited === '' ? [] : [`依据${cited}`]),
    ];
    if (assumption === undefined) return parts.join('，');
    return [...parts, `${parts.length === 0 ? '' : '并'}按假定（${assumption}）`].join('，');
  },
  condition: (reasons, holds) => {
    const always = reasons.length === 0 ? '一律' : '';
    return because(reasons, `${always}${holds ? '成立' : '不成立'}`);
  },
  conditionUnknown: (known, unclear) =>
    `${[...(known.length === 0 ? [] : [statements(known)]), ...unclear].join('；')}，因此还不能判断是否成立。`,
  branchUnknown: (unclear) => because(unclear, '还不能确定按哪一种办法处理'),
  calculation: (premise, formula, value) => {
    const equation = operation(formula, '=', value);
    return premise.length === 0 ? `${equation}。` : because(premise, `按下式计算：${equation}`);
  },
  pendingCalculation: (premise, formula) => because(premise, `按下式计算：${formula}`),
  notYetCalculated: (premise, formula, unclear) =>
    because(premise, say`应等于${formula}，但${unclear}`),
  bracketsPending: (premise, amount, unclear) =>
    because(premise, say`按${amount}分档计算；${unclear}`),
  fixed: (premise, value) =>
    premise.length === 0 ? say`固定为${shown(value)}。` : because(premise, say`为${shown(value)}`),
  sameAs: (premise, term) => because(premise, `等于${term}`),
  resultIs: (term) => say`因此，结果等于${term}。`,
  premise: (premise) => `${statements(premise)}。`,
  eitherWay: (value) => say`还有事实尚不清楚，但无论如何结果都为${shown(value)}。`,
  rounding: ({ mode, step, before, after }) =>
    before === after
      ? say`${roundings[mode]}到${step}，数值不变。`
      : say`${roundings[mode]}到${step}：由${before}取为${after}。`,
  capTookEffect: ({ before, limit, after }) => say`${before}高于${limit}，封顶取${after}。`,
  floorTookEffect: ({ before, limit, after }) => say`${before}低于${limit}，保底取${after}。`,
  error: (message) => `不能得出结果，因为${message}。`,
  needs: (sets, more) => {
    const [only] = sets;
    if (sets.length === 1 && only !== undefined) return `还需要知道：${items(only)}。`;
    const kind = sets.every((set) => set.length === 1) ? '一项' : '一组';
    const all = sets.map((set, index) => `（${index + 1}）${items(set)}`).join('；');
    const rest = more > 0 ? `；另有 ${more} 种组合` : '';
    return `只要知道下列任何${kind}，就可能得出结果：${all}${rest}。`;
  },
  ask: ({ text, isQuestion }) => {
    if (!isQuestion) return `建议先了解：${text}。`;
    return `建议先问：${quote(text)}${/[？?]$/.test(text) ? '' : '。'}`;
  },
  inForce: (asOf, { from, until }) => {
    const begin = from === undefined ? '' : `自${from}起执行`;
    const end = until === undefined ? '' : `至${until}止`;
    const when = asOf === undefined ? '' : `适用日期为${asOf}，`;
    return `${when}这一数值${[begin, end].filter((part) => part !== '').join('，')}。`;
  },
  leftOpen: (term, reason) => say`条例的参数${quote(term)}还没有定：${reason}。`,
  fixedByFacts: (terms) => say`待定参数${items(terms.map(quote))}由本次事实给出。`,

  branchTitle: (number) => `第 ${number} 种情形`,
  branchApplies: (number, basis) =>
    basis === undefined ? `适用第 ${number} 种情形。` : `适用第 ${number} 种情形（${basis}）。`,
  branchFails: (number, condition, reasons) =>
    `第 ${number} 种情形（${condition}）不适用：${statements(reasons)}。`,
  branchPending: (number, condition, unclear) =>
    `第 ${number} 种情形（${condition}）能否适用还不能确定：${statements(unclear)}。`,
  noBranchYet: '还不能确定适用哪一种情形。',

  rowTitle: (number) => `第 ${number} 行`,
  rowApplies: (number, facts) =>
    facts.length === 0
      ? `适用第 ${number} 行，该行没有条件。`
      : `适用第 ${number} 行：${statements(facts)}。`,
  rowFails: (number, reasons) => `第 ${number} 行不适用：${statements(reasons)}。`,
  rowPending: (number, unclear) => `第 ${number} 行能否适用还不能确定：${statements(unclear)}。`,
  openRowsAgree: '还不能确定是否适用的行，即使适用，结果也相同。',
  otherwiseApplies: '其他各行都不适用，按“否则”一行处理。',
  noRowYet: '还不能确定适用哪一行。',
  noRow: (policy, result) =>
    policy === 'collect'
      ? '没有适用的行，因此没有可列出的结果。'
      : say`没有适用的行，因此结果为${result}。`,
  outputs: (outputs) => `因此，${named(outputs)}。`,
  outputPending: (name, formula, unclear) => say`${name}应等于${formula}，但${unclear}。`,
  alreadyDecided: (outputs) => `已经可以确定的是：${named(outputs)}。`,
  aggregate: (policy, rows, parts, result) => {
    const where = `适用的有第 ${items(rows.map(String))} 行`;
    return {
      unique: `${where}。`,
      first: `${where}。`,
      collect: `${where}，结果一并列出：${result}。`,
      sum: say`${where}，合计：${sum(parts, result)}。`,
      min: `${where}，取其中最小的一个：${result}。`,
      max: `${where}，取其中最大的一个：${result}。`,
      count: say`${where}，共${result}行。`,
    }[policy];
  },

  tiers: (amount, products, total) =>
    `${amount}，按下列各档分别计算，合计：${sum(products, total)}。`,
  slabs: (amount, bracket, formula, value) =>
    `${amount}，属于${quote(bracket)}一档，全部按该档标准计算：${operation(formula, '=', value)}。`,
  bracketTitle: ({ lower, lowerInclusive, upper, upperInclusive }) => {
    const from = lower === undefined ? '' : lowerInclusive ? say`${lower}以上` : say`超过${lower}`;
    if (upper === undefined) return from === '' ? '全部' : from;
    if (from === '') return upperInclusive ? say`不超过${upper}` : say`不满${upper}`;
    if (!upperInclusive) return say`${from}不满${upper}`;
    return lowerInclusive ? say`${from}、${upper}以下` : say`${from}至${upper}`;
  },
  bracketPart: (bracket, part, rate, product) =>
    say`${bracket}的部分：${part} × ${rate} = ${product}。`,
};
