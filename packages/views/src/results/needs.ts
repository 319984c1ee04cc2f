import type { Bilingual } from '@tiaoli/diagnostics';
import type { Facts } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import { listsIn } from '../shared/lists.js';
import { same } from '../shared/words.js';

/** A fact that something waits for. */
export interface Need {
  /** As decisions call it, `企业名单[甲公司].得分`. */
  readonly name: string;
  readonly title: Bilingual;
  /** Its place among the facts, as `relevanceOf` says it: `企业名单[0].得分`. */
  readonly field: string;
}

/** Tells how each needed fact is called and where it is filled in. */
export function needNamer(core: Core, facts: Facts): (name: string) => Need {
  const known = new Map<string, Need>(
    core.inputs.map(({ name, title }) => [name, { name, title, field: name }]),
  );
  const entities = new Map(core.entities.map(({ name, inputs }) => [name, inputs]));
  const pending = rowsOf(facts, '');
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    const { at, element } = row;
    for (const input of entities.get(element.entity) ?? []) {
      const name = `${element.path}.${input.name}`;
      known.set(name, { name, title: titleIn(element.key, input), field: `${at}.${input.name}` });
    }
    pending.push(...rowsOf(element.facts, `${at}.`));
  }
  return (name) => known.get(name) ?? { name, title: same(name), field: name };
}

function titleIn(key: string, { title }: Input): Bilingual {
  return { zh: `${key}：${title.zh}`, en: `${key}: ${title.en}` };
}

function rowsOf(facts: Facts, before: string) {
  return listsIn(facts).flatMap(({ list, elements }) =>
    elements.map((element, index) => ({ at: `${before}${list}[${index}]`, element })),
  );
}
