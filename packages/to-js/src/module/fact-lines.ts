import type { Core, Input } from '@tiaoli/ir';
import { analyse, type DescribedNumber, describeNumbers, type Missing } from '@tiaoli/ranges';
import { bilingual } from './describe.js';

const missingWords: { readonly [M in Missing]: string } = {
  min: '最小 min',
  max: '最大 max',
  decimals: '小数位 decimals',
};

/** What is said above each fact: its title, and how it has to be given. */
export function factLines(core: Core): (input: Input) => readonly string[] {
  const ranges = analyse(core);
  const numbers = new Map(describeNumbers(core).inputs.map((each) => [each.name, each]));
  return (input) => {
    const described = numbers.get(input.name);
    const places = ranges.input(input.name)?.places;
    const form =
      described === undefined ? otherForm(input, core) : numberForm(input, described, places);
    return [bilingual(input.title), ...form, ...(input.note === undefined ? [] : [input.note])];
  };
}

function numberForm(
  { percent }: Input,
  { unit, min, max, missing }: DescribedNumber,
  places: number | undefined,
): readonly string[] {
  const parts = [
    ...(percent ? ['百分比写作小数 a percentage as a share, 0.7 = 70%'] : []),
    ...(unit === undefined ? [] : [`单位 unit: ${unit}`]),
    ...(min === undefined ? [] : [`最小 min ${min}`]),
    ...(max === undefined ? [] : [`最大 max ${max}`]),
    ...(places === undefined ? [] : [`小数位 decimals ${places}`]),
  ];
  const assumed = missing.map((key) => missingWords[key]).join(', ');
  return [
    ...(parts.length === 0 ? [] : [parts.join('; ')]),
    ...(assumed === '' ? [] : [`条例没有写明，由编译假定 not stated, assumed here: ${assumed}`]),
  ];
}

function otherForm({ type, min, max }: Input, { enumerations }: Core): readonly string[] {
  if (type.kind === 'date') {
    const bounds = [
      ...(min === undefined ? [] : [`最早 from ${min}`]),
      ...(max === undefined ? [] : [`最晚 until ${max}`]),
    ];
    return [['日期 a day, YYYY-MM-DD', ...bounds].join('; ')];
  }
  if (type.kind !== 'enumeration') return [];
  const values = enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
  const titled = values.filter(({ name, title }) => title.en !== name);
  return titled.length === 0
    ? []
    : [titled.map(({ name, title }) => `${name} ${title.en}`).join('; ')];
}
