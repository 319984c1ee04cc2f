import { declarationsOf } from '@tiaoli/coverage';
import type { Bilingual } from '@tiaoli/diagnostics';
import { type Core, type CoreExpression, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { parameterChanges } from './kinds/parameters.js';
import type { Path } from './path.js';
import { placesIn } from './places.js';
import { changesOf } from './proposals.js';
import type { Mutation, Site } from './site.js';
import type { Surroundings } from './surroundings.js';

/** A change, the rule or parameter that it is in, and what has to be evaluated for it to matter. */
export interface OwnedMutation extends Mutation {
  /** The rule, `实体.规则` of an element, or the parameter. */
  readonly owner: string;
  /** The id of an expression, or the name of a parameter. */
  readonly reached: number | string;
}

/** All changes of a text, those of its parameters last. */
export function mutationsOf({ core, source }: LoadedPolicy): readonly OwnedMutation[] {
  const around: Surroundings = {
    core,
    declared: declarationsOf(core),
    text: source.text,
    steps: new Map(),
  };
  const inRules = bodiesOf(core).flatMap(({ body, title, owner, path }) => {
    const site: Site = {
      around,
      path,
      inside: [title],
      context: body.id,
      isCondition: body.type.kind === 'boolean',
      nudge: { kind: 'number' },
    };
    return [...mutationsIn(body, site)].map((mutation) => ({ ...mutation, owner }));
  });
  // By now it is known what the parameters are compared with.
  const inParameters = core.parameters.flatMap((parameter, index) =>
    parameterChanges(parameter, ['parameters', index], around).map((mutation) => ({
      ...mutation,
      owner: parameter.name,
      reached: parameter.name,
    })),
  );
  return [...inRules, ...inParameters];
}

function* mutationsIn(
  node: CoreExpression,
  site: Site,
): Generator<Mutation & Pick<OwnedMutation, 'reached'>> {
  for (const change of changesOf(node, site)) yield { ...change, reached: node.id };
  for (const { child, at, inside, there } of placesIn(node, site.path)) {
    // A comparison has moved its bounds itself.
    const isBound = node.kind === 'compare' && child.kind === 'constant';
    yield* mutationsIn(child, {
      ...site,
      ...there,
      path: [...site.path, ...at],
      inside: inside === undefined ? site.inside : [...site.inside, inside],
      ...(isBound ? { nudge: undefined } : {}),
    });
  }
}

interface Body {
  readonly body: CoreExpression;
  readonly title: Bilingual;
  readonly owner: string;
  readonly path: Path;
}

/** The rules, those of elements, and what is given to the policies that are used. */
function bodiesOf({ entities, rules, uses = [] }: Core): readonly Body[] {
  return [
    ...entities.flatMap((entity, index) =>
      entity.rules.map(
        ({ name, title, body }, each): Body => ({
          body,
          title,
          owner: qualifiedName(entity.name, name),
          path: ['entities', index, 'rules', each, 'body'],
        }),
      ),
    ),
    ...rules.map(
      ({ name, title, body }, index): Body => ({
        body,
        title,
        owner: name,
        path: ['rules', index, 'body'],
      }),
    ),
    ...uses.flatMap(({ alias, given }, index) =>
      given.map(({ input, value }, each): Body => {
        const name = `${alias}.${input}`;
        const title = { zh: name, en: name };
        return { body: value, title, owner: name, path: ['uses', index, 'given', each, 'value'] };
      }),
    ),
  ];
}
