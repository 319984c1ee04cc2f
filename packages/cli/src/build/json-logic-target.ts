import { type JsonLogic, toJsonLogic } from '@tiaoli/to-json-logic';
import type { BuildTarget } from './target.js';

const mark = '{\n"madeBy": "tiaoli build --target json-logic"';

/** One JSON document: rules of JSON Logic with all that a host has to know to run them. */
export const jsonLogicTarget: BuildTarget = {
  build: ({ core }, { asOf, language, rules }) => {
    const written = toJsonLogic(core, { asOf, ...(rules === undefined ? {} : { rules }) });
    const beyond = [...written.refused].map(([rule, reason]) => [rule, reason[language]] as const);
    return {
      files: [{ extension: '.json', text: documentText(written) }],
      rules: Object.keys(written.results),
      beyond: new Map(beyond),
    };
  },
  isOwn: (text) => text.startsWith(mark),
};

/** One line for each name, as the logic of a rule is long and of no interest to read. */
function documentText({
  policy,
  version,
  asOf,
  parameters,
  facts,
  results,
  logic,
  refused,
}: JsonLogic): string {
  const heads = Object.entries({ policy, version, asOf }).map(
    ([name, value]) => `"${name}": ${JSON.stringify(value)}`,
  );
  const sections = { parameters, facts, results, logic, refused: Object.fromEntries(refused) };
  const listed = Object.entries(sections).map(([name, entries]) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return lines.length === 0 ? `"${name}": {}` : `"${name}": {\n${lines.join(',\n')}\n}`;
  });
  return `${[mark, ...heads, ...listed].join(',\n')}\n}\n`;
}
