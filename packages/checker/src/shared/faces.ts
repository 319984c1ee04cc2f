import { type Core, type Input, isInRange, type Rule } from '@tiaoli/ir';

/** What a policy shows to those that use it. */
export interface Face {
  readonly core: Core;
  /** Its own rules, internal ones too. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Its inputs and those that it needs for the policies that it uses itself. */
  readonly inputs: ReadonlyMap<string, FaceInput>;
}

export interface FaceInput {
  readonly input: Input;
  /** The core that declares it. */
  readonly home: Core;
}

/** Finds the faces of policies, each made once. */
export function createFaces(cores: readonly Core[]): (core: Core) => Face {
  const faces = new Map<Core, Face>();
  const faceOf = (core: Core): Face => {
    const known = faces.get(core);
    if (known !== undefined) return known;
    const rules = new Map(core.rules.map((rule) => [rule.name, rule]));
    const inputs = new Map(core.inputs.map((input) => [input.name, { input, home: core }]));
    const face = { core, rules, inputs };
    // Set before others are looked at, so that a circle, which is an error elsewhere, ends.
    faces.set(core, face);
    for (const { policy, range, given } of core.uses ?? []) {
      const taken = new Set(given.map(({ input }) => input));
      for (const other of versionsIn(cores, policy, range)) {
        for (const [name, each] of faceOf(other).inputs) {
          if (!taken.has(name) && !inputs.has(name)) inputs.set(name, each);
        }
      }
    }
    return face;
  };
  return faceOf;
}

/** The versions of a policy that lie in a range. */
export function versionsIn(cores: readonly Core[], id: string, range: string): readonly Core[] {
  return cores.filter(({ policy, version }) => policy === id && isInRange(version, range));
}
