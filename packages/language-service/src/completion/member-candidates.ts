import {
  checklistFields,
  type KeywordLanguage,
  milestoneFields,
  type RuleDeclaration,
  scoreFields,
} from '@tiaoli/syntax';
import { type Declared, findDeclared } from '../symbols/policy-names.js';
import { declaredIn } from '../symbols/used-names.js';
import type { Candidate } from './completion.js';
import type { Scope } from './scope.js';
import { nameCandidate, wordCandidates } from './words.js';

/** What may stand behind the dot of a name: the results of a used policy, or those of a rule. */
export function memberCandidates(scope: Scope, chain: readonly string[]): readonly Candidate[] {
  const [first = '', second] = chain;
  const used = scope.names.uses.get(first);
  if (used === undefined) {
    const declared = findDeclared(scope.names, first, scope.inside);
    return chain.length === 1 ? fieldsOf(declared, scope.language) : [];
  }
  if (second === undefined) return resultsOf(scope, used);
  return chain.length === 2 ? fieldsOf(declaredIn(scope.used, used, second), scope.language) : [];
}

function resultsOf({ used }: Scope, policy: string): readonly Candidate[] {
  return [...used(policy)]
    .reverse()
    .flatMap(({ top }) =>
      [...top].flatMap(([name, { node }]) =>
        node.kind === 'rule' && !node.internal ? [nameCandidate(name, 'rule', 0, node.title)] : [],
      ),
    );
}

function fieldsOf(declared: Declared | undefined, language: KeywordLanguage): readonly Candidate[] {
  return declared?.node.kind === 'rule' ? fieldsOfBody(declared.node, language) : [];
}

function fieldsOfBody({ body }: RuleDeclaration, language: KeywordLanguage): readonly Candidate[] {
  switch (body?.kind) {
    case 'score':
      return wordCandidates(scoreFields, language, { kind: 'field' });
    case 'checklist':
      return wordCandidates(checklistFields, language, { kind: 'field' });
    case 'table':
      return body.outputs.map(({ name, title }) => nameCandidate(name.text, 'field', 0, title));
    case 'milestones':
      return [
        ...body.milestones.map(({ name, title }) => nameCandidate(name.text, 'field', 0, title)),
        ...wordCandidates(milestoneFields, language, { kind: 'field', rank: 1 }),
      ];
    default:
      return [];
  }
}
