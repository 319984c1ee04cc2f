import { decide, type LoadedPolicy } from 'tiaoli';
import { type TableProblem, tableError } from '../problem.js';
import { askedOf, type TableQuestion } from './table-question.js';

/** What no row can mend: the date, the place, the facts given for all rows, the mapping. */
export function checkRun(policy: LoadedPolicy, question: TableQuestion): readonly TableProblem[] {
  const asked = { ...askedOf(question), facts: question.given ?? {} };
  const { diagnostics } = decide(policy, asked);
  return [
    ...diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message: { zh, en } }) => tableError(code, zh, en)),
    ...checkMapping(question),
  ];
}

function checkMapping({ form, mapping }: TableQuestion): readonly TableProblem[] {
  const names = new Set(form.fields.map(({ name }) => name));
  const used = mapping.flatMap(({ field }) => (field === undefined ? [] : [field]));
  const unknown = used.filter((name) => !names.has(name)).map(unknownField);
  const twice = [...new Set(used.filter((name, index) => used.indexOf(name) < index))];
  const key = form.fields.find((field) => field.key);
  const isKeyMissing = key !== undefined && !used.includes(key.name);
  return [
    ...(used.length === 0 ? [nothingMapped] : []),
    ...unknown,
    ...twice.map(fieldTwice),
    ...(isKeyMissing ? [withoutKey(key.name)] : []),
  ];
}

const nothingMapped = tableError(
  'nothing-mapped',
  '还没有一列对应到条例的事实，请先选择各列的含义',
  'no column gives a fact yet; choose what the columns are about',
);

const unknownField = (name: string): TableProblem =>
  tableError(
    'unknown-field',
    `条例里没有叫“${name}”的事实，请重新选择这一列的含义`,
    `the policy has no fact “${name}”; choose again what the column is about`,
  );

const fieldTwice = (name: string): TableProblem =>
  tableError(
    'field-twice',
    `有两列都对应到“${name}”，请只留一列`,
    `two columns give “${name}”; keep one of them`,
  );

const withoutKey = (name: string): TableProblem =>
  tableError(
    'key-not-mapped',
    `要有一列对应到“${name}”，靠它分清每一行`,
    `a column must give “${name}”, which tells the rows apart`,
  );
