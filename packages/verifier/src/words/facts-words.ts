import type { Bilingual } from '@tiaoli/diagnostics';
import { englishQuantity, nameWords } from '@tiaoli/evaluator';
import { type Core, entityOf, type Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { FactsObject, FactValue } from 'tiaoli';
import type { Witness } from '../finding.js';

/** How many elements of a list are said one by one. */
const mostElements = 3;

/** A witness as a person would say it: `党员人数 = 3 人、有书记 = 是`. */
export function witnessWords(core: Core, { facts, then, place }: Witness): Bilingual {
  const first = factsWords(core, facts);
  const where = place === undefined ? first : joined([inPlace(place), first]);
  if (then === undefined) return where;
  const second = factsWords(core, then);
  return {
    zh: `${where.zh}；其他不变，${second.zh}`,
    en: `${where.en}; all else the same, ${second.en}`,
  };
}

/** Facts in the order in which a policy declares them. */
export function factsWords(core: Core, facts: FactsObject): Bilingual {
  const given = facts as Readonly<Record<string, FactValue>>;
  const said = core.inputs.flatMap((input) => {
    const value = given[input.name];
    return value === undefined ? [] : [factWords(core, input, value)];
  });
  return said.length === 0 ? { zh: '任何事实', en: 'any facts' } : joined(said);
}

function inPlace(place: string): Bilingual {
  return { zh: `地区 = ${place}`, en: `place = ${place}` };
}

function factWords(core: Core, input: Input, value: FactValue): Bilingual {
  const name = nameWords(input.name, input);
  const said = valueWords(core, input, value);
  return { zh: `${name.zh} = ${said.zh}`, en: `${name.en} = ${said.en}` };
}

/** The value of a fact with its unit. */
export function valueWords(core: Core, { type, unit }: Input, value: FactValue): Bilingual {
  if (Array.isArray(value)) return listWords(core, type, value as readonly FactValue[]);
  const text = String(value);
  switch (type.kind) {
    case 'boolean':
      return value === true ? { zh: '是', en: 'true' } : { zh: '否', en: 'false' };
    case 'number':
      if (unit === undefined || text.endsWith('%')) return both(text);
      return { zh: `${text} ${unit.text}`, en: englishQuantity(new Fraction(text), unit.text) };
    case 'enumeration': {
      const declared = core.enumerations.find(({ name }) => name === type.enumeration);
      const title = declared?.values.find(({ name }) => name === text)?.title;
      return { zh: text, en: title?.en ?? text };
    }
    default:
      return both(text);
  }
}

function listWords(core: Core, type: Input['type'], elements: readonly FactValue[]): Bilingual {
  const count = elements.length;
  if (count === 0) return { zh: '一项也没有', en: 'none' };
  const entity = core.entities.find(({ name }) => name === entityOf(type));
  const shown = elements.slice(0, mostElements).map((element) => {
    const given = element as Readonly<Record<string, FactValue>>;
    const fields = (entity?.inputs ?? []).flatMap((input) => {
      const value = given[input.name];
      return value === undefined ? [] : [factWords(core, input, value)];
    });
    const { zh, en } = joined(fields);
    return { zh: `（${zh}）`, en: `(${en})` };
  });
  const { zh, en } = joined(shown);
  return { zh: `${count} 项${zh}`, en: `${count} ${count === 1 ? 'item' : 'items'} ${en}` };
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}

function joined(words: readonly Bilingual[]): Bilingual {
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
