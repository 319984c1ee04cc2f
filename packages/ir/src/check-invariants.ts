import type { Core } from './core.js';
import { claimsAreWhole } from './invariants/claims.js';
import { elementsAreKnown } from './invariants/elements.js';
import { idsAreOrigins, originsAreRanges } from './invariants/identities.js';
import type { Invariant } from './invariants/invariant.js';
import { isPlainJson } from './invariants/is-plain-json.js';
import { monthsAreSummed } from './invariants/months.js';
import {
  citationsResolve,
  entitiesResolve,
  enumerationsResolve,
  fieldsExist,
  namesAreUnique,
  referencesResolve,
} from './invariants/names.js';
import {
  datesAreReal,
  rationalsAreLowest,
  stepsArePositive,
  valuesFollow,
} from './invariants/numbers.js';
import { checklistsAreWhole, milestonesAreWhole } from './invariants/obligations.js';
import { rulesHaveNoCycle } from './invariants/rules-have-no-cycle.js';
import {
  bracketsAreConsecutive,
  operandsSuffice,
  otherwiseIsLast,
  rowsFit,
  scoresAreWhole,
  subjectsAreTested,
} from './invariants/shape.js';
import { typesAgree } from './invariants/types.js';
import { linkedPoliciesAreWhole, usesAreWhole } from './invariants/uses.js';

/** What every reader of a core may rely on. */
export const invariants: Readonly<Record<string, Invariant>> = {
  idsAreOrigins,
  originsAreRanges,
  namesAreUnique,
  referencesResolve,
  entitiesResolve,
  enumerationsResolve,
  citationsResolve,
  fieldsExist,
  typesAgree,
  rationalsAreLowest,
  stepsArePositive,
  datesAreReal,
  valuesFollow,
  rulesHaveNoCycle,
  operandsSuffice,
  subjectsAreTested,
  elementsAreKnown,
  monthsAreSummed,
  otherwiseIsLast,
  rowsFit,
  bracketsAreConsecutive,
  scoresAreWhole,
  checklistsAreWhole,
  milestonesAreWhole,
  claimsAreWhole,
  usesAreWhole,
  linkedPoliciesAreWhole,
  isPlainJson,
};

/** What breaks an invariant of the core, each beginning with the invariant's name; empty for a sound core. */
export function checkInvariants(core: Core): readonly string[] {
  return Object.entries(invariants).flatMap(([name, invariant]) =>
    invariant(core).map((problem) => `${name}: ${problem}`),
  );
}
