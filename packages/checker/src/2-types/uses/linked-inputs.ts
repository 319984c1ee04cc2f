import type { Bilingual } from '@tiaoli/diagnostics';
import { entityOf } from '@tiaoli/ir';
import type { InputDeclaration, UseDeclaration } from '@tiaoli/syntax';
import { declaredWords } from '../../1-bind/names.js';
import type { Declared, Scope } from '../../1-bind/scope.js';
import type { UsedPolicy } from '../../1-bind/uses.js';
import type { FaceInput } from '../../shared/faces.js';
import type { Checking } from '../checking.js';
import { foreignShape, shapeOf } from './input-shape.js';
import { compareElements, type ElementPairs } from './same-elements.js';

/** The inputs that a policy has once those that it uses are linked to it. */
export interface LinkedInputs {
  /** Adds those of one use; what does not go together with the rest is reported. */
  readonly add: (use: UsedPolicy, checking: Checking) => void;
}

/** An input of another policy that this one does not declare, and who needs it. */
interface Added {
  readonly use: UsedPolicy;
  readonly version: string;
  readonly face: FaceInput;
}

export function createLinkedInputs({ names }: Scope): LinkedInputs {
  const added = new Map<string, Added>();
  const pairs: ElementPairs = new Map();
  const ofElements = new Map([...names.owners.keys()].map((each) => [each.name.text, each]));
  const fits = (name: string, one: Added, checking: Checking): boolean => {
    const declared = names.all.get(name) ?? ofElements.get(name);
    if (declared !== undefined) return fitsDeclared(one, declared, pairs, checking);
    const known = added.get(name);
    if (known !== undefined) return fitsAdded(one, known, checking);
    added.set(name, one);
    return true;
  };
  return {
    add: (use, checking) => {
      const passed = new Set(use.declaration.mappings.map(({ input }) => input.text));
      for (const { core, inputs } of use.versions) {
        for (const [name, face] of inputs) {
          if (passed.has(name)) continue;
          // One finding a name is enough.
          if (!fits(name, { use, version: core.version, face }, checking)) passed.add(name);
        }
      }
    },
  };
}

function placeOf({ used, name }: UseDeclaration) {
  return { span: used?.span ?? name.span, policy: used?.id ?? '' };
}

function fitsDeclared(
  { use, face }: Added,
  declared: Declared,
  pairs: ElementPairs,
  checking: Checking,
): boolean {
  const { span, policy } = placeOf(use.declaration);
  const { name } = face.input;
  if (declared.kind !== 'input' || checking.scope.names.owners.has(declared)) {
    const kind = declaredWords(declared);
    checking.report('used-input-name-taken', span, { name, policy, kind });
    return false;
  }
  const words = difference(declared, face, pairs, checking);
  if (words === undefined) return true;
  checking.report('used-input-differs', span, { name, policy, difference: words });
  return false;
}

/** How an input here and one of another policy differ; undefined where they do not. */
function difference(
  declared: InputDeclaration,
  face: FaceInput,
  pairs: ElementPairs,
  checking: Checking,
): Bilingual | undefined {
  const { tables, scope } = checking;
  const type = tables.declared.get(declared);
  if (type === undefined || type.kind === 'error') return undefined;
  const entity = entityOf(face.input.type);
  if (type.kind === 'list' && type.of.kind === 'element' && entity !== undefined) {
    return compareElements(type.of.entity, entity, face.home, pairs, checking);
  }
  const here = shapeOf(type, scope);
  const there = foreignShape(face, scope);
  if (here.key === there.key) return undefined;
  return {
    zh: `在这里是${here.words.zh}，在那里是${there.words.zh}`,
    en: `it is ${here.words.en} here and ${there.words.en} there`,
  };
}

function fitsAdded({ use, version, face }: Added, known: Added, checking: Checking): boolean {
  const one = foreignShape(face, checking.scope);
  const other = foreignShape(known.face, checking.scope);
  const { name, type } = face.input;
  // Of the versions of one policy only one is linked at a time.
  const isOneList = use === known.use && entityOf(type) && entityOf(known.face.input.type);
  if (isOneList || one.key === other.key) return true;
  const { span, policy } = placeOf(use.declaration);
  if (use === known.use) {
    checking.report('used-versions-differ', span, {
      name: `${use.alias}.${name}`,
      versions: `\`${known.version}\``,
      others: `\`${version}\``,
    });
    return false;
  }
  const where = known.use.alias;
  const words = {
    zh: `在 \`${where}\` 那里是${other.words.zh}，在这里引用的条例里是${one.words.zh}`,
    en: `it is ${other.words.en} for \`${where}\` and ${one.words.en} for this one`,
  };
  checking.report('used-input-differs', span, { name, policy, difference: words });
  return false;
}
