import type { Bilingual } from '@tiaoli/diagnostics';
import { nameWords } from '@tiaoli/evaluator';
import { allRules, type Core, qualifiedName } from '@tiaoli/ir';
import {
  type BehaviourDifference,
  type OutputValue,
  type Region,
  type RegionCondition,
  witnessWords,
} from '@tiaoli/verifier';
import type { LoadedPolicy } from 'tiaoli';

/** Two versions, for the names and titles of what they decide. */
export interface Versions {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
}

/** The core with the inputs of both. */
export function coreOfBoth({ before, after }: Versions): Core {
  const names = new Set(before.core.inputs.map(({ name }) => name));
  return {
    ...after.core,
    inputs: [...before.core.inputs, ...after.core.inputs.filter(({ name }) => !names.has(name))],
    enumerations: [...before.core.enumerations, ...after.core.enumerations],
    entities: [...before.core.entities, ...after.core.entities],
  };
}

/** `党员人数 = 2 人：修改前“选派党建指导员”，修改后“联合党支部”`. */
export function differenceWords(difference: BehaviourDifference, versions: Versions): Bilingual {
  const facts = witnessWords(coreOfBoth(versions), difference.witness);
  const [before, after] = [difference.before, difference.after].map(valueWords) as [
    Bilingual,
    Bilingual,
  ];
  return {
    zh: `${facts.zh}：修改前${before.zh}，修改后${after.zh}`,
    en: `with ${facts.en}: ${before.en} before, ${after.en} after`,
  };
}

/** The output that differs, and in which way. */
export function outputWords(
  { output, kind }: Pick<BehaviourDifference, 'output' | 'kind'>,
  { before }: Versions,
): Bilingual {
  const name = outputName(output, before.core);
  const ways: Readonly<Record<BehaviourDifference['kind'], Bilingual>> = {
    rises: { zh: '会提高', en: 'may rise' },
    falls: { zh: '会降低', en: 'may fall' },
    becomes: { zh: '会改变', en: 'may change' },
    fails: { zh: '会出错', en: 'may come to an error' },
    succeeds: { zh: '不再出错', en: 'may no longer come to an error' },
  };
  return { zh: `“${name.zh}”${ways[kind].zh}`, en: `${name.en} ${ways[kind].en}` };
}

const fieldNames: Readonly<Record<string, Bilingual>> = {
  total: { zh: '总分', en: 'total' },
  grade: { zh: '等级', en: 'grade' },
};

/** The name of a rule, or of a field of one. */
export function outputName(output: string, core: Core): Bilingual {
  for (const { declared, entity } of allRules(core)) {
    const name = qualifiedName(entity?.name, declared.name);
    const words = nameWords(name, declared);
    if (output === name) return words;
    if (!output.startsWith(`${name}.`)) continue;
    const field = output.slice(name.length + 1);
    const said = fieldNames[field] ?? { zh: field, en: field };
    return { zh: `${words.zh}的${said.zh}`, en: `the ${said.en} of ${words.en}` };
  }
  return { zh: output, en: output };
}

export function valueWords(value: OutputValue): Bilingual {
  if (value.status === 'error') {
    return { zh: `出错（${value.message}）`, en: `an error (${value.message})` };
  }
  const { value: said, unit = '', percent } = value;
  if (typeof said === 'boolean') return said ? both('是', 'true') : both('否', 'false');
  if (percent === true) return both(`${String(said)}（百分比）`, `${String(said)} (a percentage)`);
  const text =
    typeof said === 'string' || typeof said === 'number' ? String(said) : JSON.stringify(said);
  return unit === '' ? both(`“${text}”`, `“${text}”`) : both(` ${text} ${unit}`, `${text} ${unit}`);
}

function both(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Where two versions differ in a way. */
export function regionWords({ conditions, isExact }: Region, versions: Versions): Bilingual {
  const core = coreOfBoth(versions);
  const said = conditions.map((each) => conditionWords(each, core));
  const [zh, en] = [said.map((each) => each.zh).join('，'), said.map((each) => each.en).join(', ')];
  if (said.length === 0) return both('对任何事实都如此', 'whatever the facts');
  return isExact
    ? both(`只要${zh}就如此，此外都不变`, `exactly where ${en}`)
    : both(`只在${zh}的范围内才会如此`, `only where ${en}`);
}

function conditionWords(condition: RegionCondition, core: Core): Bilingual {
  const input = core.inputs.find(({ name }) => name === condition.fact);
  const name = nameWords(condition.fact, input);
  const unit = input?.unit?.text ?? '';
  if ('values' in condition) {
    const zh = condition.values.map((each) => sayBoolean(each, '是', '否')).join('、');
    const en = condition.values.map((each) => sayBoolean(each, 'true', 'false')).join(' or ');
    return both(`${name.zh}为${zh}`, `${name.en} is ${en}`);
  }
  const { min, max } = condition;
  const text = (value: string): string => (unit === '' ? value : `${value} ${unit}`);
  if (min !== undefined && min === max)
    return both(`${name.zh}为 ${text(min)}`, `${name.en} is ${text(min)}`);
  const parts = [
    ...(min === undefined ? [] : [both(`不低于 ${text(min)}`, `is at least ${text(min)}`)]),
    ...(max === undefined ? [] : [both(`不超过 ${text(max)}`, `is at most ${text(max)}`)]),
  ];
  return both(
    `${name.zh}${parts.map(({ zh }) => zh).join('、')}`,
    `${name.en} ${parts.map(({ en }) => en).join(' and ')}`,
  );
}

function sayBoolean(value: string | boolean, yes: string, no: string): string {
  if (typeof value === 'string') return value;
  return value ? yes : no;
}
