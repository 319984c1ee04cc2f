import type { Bilingual } from '@tiaoli/diagnostics';
import { allInputs, allRules, type Core, meaningOf, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import type { Change, DeclarationKind, Piece } from './change.js';
import { comparePieces } from './compare-pieces.js';
import {
  claimPieces,
  enumerationPieces,
  inputPieces,
  parameterPieces,
  part,
} from './declaration-pieces.js';
import { rulePieces } from './rule-pieces.js';

/** A declaration of one version. */
interface Declared {
  readonly of: DeclarationKind;
  readonly name: string;
  readonly title: Bilingual;
  readonly pieces: readonly Piece[];
  /** Whether it takes part in what is decided. */
  readonly decides: boolean;
}

/**
 * What two versions declare differently, matched by names and not by lines. What has another name
 * and says the same was renamed.
 */
export function compareStructure(before: LoadedPolicy, after: LoadedPolicy): readonly Change[] {
  const [ours, theirs] = [declarationsOf(before), declarationsOf(after)];
  const names = (some: readonly Declared[]) => new Map(some.map((each) => [keyOf(each), each]));
  const [earlier, later] = [names(ours), names(theirs)];
  const gone = ours.filter((each) => !later.has(keyOf(each)));
  const renamed = new Map<Declared, Declared>();
  const changes: Change[] = [];
  for (const each of theirs) {
    const known = earlier.get(keyOf(each));
    if (known !== undefined) {
      changes.push(...changed(known, each));
      continue;
    }
    const former = gone.find((one) => !renamed.has(one) && isRenamed(one, each));
    if (former !== undefined) renamed.set(former, each);
    changes.push(
      former === undefined
        ? whole('added', each)
        : { ...whole('renamed', former), newName: each.name },
    );
  }
  const removed = gone.filter((each) => !renamed.has(each)).map((each) => whole('removed', each));
  return [...changed(headOf(before), headOf(after)), ...changes, ...removed];
}

function keyOf({ of, name }: Declared): string {
  return `${of} ${name}`;
}

function whole(kind: Change['kind'], { of, name, title, decides, pieces }: Declared): Change {
  const shown = kind === 'renamed' ? [] : pieces.filter(({ meaning }) => meaning !== undefined);
  const side = kind === 'added' ? 'after' : 'before';
  return {
    kind,
    of,
    name,
    title,
    isMeaning: kind !== 'renamed' && decides,
    pieces: shown.map(({ what, text }) => ({
      kind: kind === 'added' ? 'added' : 'removed',
      what,
      [side]: text,
      isMeaning: decides,
    })),
  };
}

function changed(before: Declared, after: Declared): readonly Change[] {
  const pieces = comparePieces(before.pieces, after.pieces);
  if (pieces.length === 0) return [];
  const { of, name, title, decides } = after;
  const isMeaning = decides && pieces.some((each) => each.isMeaning);
  return [{ kind: 'changed', of, name, title, isMeaning, pieces }];
}

function isRenamed(one: Declared, other: Declared): boolean {
  const meaning = ({ of, pieces }: Declared): string =>
    meaningOf([of, pieces.map((each) => [each.key, each.meaning])]);
  return meaning(one) === meaning(other);
}

function declarationsOf(policy: LoadedPolicy): readonly Declared[] {
  const { core } = policy;
  const declared = (
    of: DeclarationKind,
    { name, title }: { readonly name: string; readonly title: Bilingual },
    pieces: readonly Piece[],
    decides = true,
  ): Declared => ({ of, name, title, decides, pieces: [...pieces, titlePiece(title, name)] });
  return [
    ...core.sources.map((each) => declared('source', each, [], false)),
    ...core.enumerations.map((each) => declared('enumeration', each, enumerationPieces(each))),
    ...core.entities.map((each) =>
      declared('entity', each, [part('key', { zh: '标识', en: 'the key' }, each.key, each.key)]),
    ),
    ...allInputs(core).map(({ declared: input, entity }) =>
      declared('input', named(input, entity?.name), [
        ...inputPieces(input, core),
        citation(input.citation, core),
      ]),
    ),
    ...core.parameters.map((each) => declared('parameter', each, parameterPieces(each))),
    ...allRules(core).map(({ declared: rule, entity }) =>
      declared('rule', named(rule, entity?.name), [
        ...rulePieces(rule, policy),
        citation(rule.citation, core),
      ]),
    ),
    ...(core.claims ?? []).map((each) => declared('claim', each, claimPieces(each, policy), false)),
  ];
}

function named<T extends { readonly name: string; readonly title: Bilingual }>(
  { name, title }: T,
  entity: string | undefined,
) {
  return { name: qualifiedName(entity, name), title };
}

/** Version, force and title of the policy itself. */
function headOf({ id, version, effective, until, core }: LoadedPolicy): Declared {
  const said = (key: string, zh: string, en: string, text: string): Piece => ({
    key,
    what: { zh, en },
    text,
  });
  return {
    of: 'policy',
    name: id,
    title: core.title,
    decides: false,
    pieces: [
      said('title', '名称', 'the title', core.title.zh),
      said('version', '版本', 'the version', version),
      said('effective', '施行日期', 'the effective date', effective),
      ...(until === undefined ? [] : [said('until', '失效日期', 'the last day', until)]),
    ],
  };
}

function titlePiece({ zh, en }: Bilingual, name: string): Piece {
  const what = { zh: '名称', en: 'the title' };
  return { key: 'title', what, text: zh === name ? en : `${zh} / ${en}` };
}

function citation(
  {
    clauses,
    assumption = '',
  }: {
    readonly clauses: readonly { readonly source: string; readonly clause: string }[];
    readonly assumption?: string;
  },
  { sources }: Core,
): Piece {
  const cited = clauses.map(({ source, clause }) => {
    const title = sources.find(({ name }) => name === source)?.title.zh ?? source;
    return `《${title}》${clause}`;
  });
  const text = [...cited, ...(assumption === '' ? [] : [`假定：${assumption}`])].join('；');
  return { key: 'citation', what: { zh: '依据', en: 'the basis' }, text };
}
