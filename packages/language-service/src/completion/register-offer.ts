import { readYaml } from '@tiaoli/parser';
import { clauseStatuses, modalities, registerKeys } from '@tiaoli/sources';
import { type Key, type KeywordLanguage, keys } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';
import { keyCandidates } from './key-candidates.js';
import { keyLanguage, keyNamed } from './key-tables.js';
import { wholeOffer } from './offer.js';
import type { Placed } from './policy-spot.js';
import { around, markedTexts, type Spot, spotIn } from './spot.js';
import { wordCandidates } from './words.js';

type Table = Readonly<Record<string, Key>>;

/** The keys of a register and the words that some of them take. */
export function registerOffer(
  workspace: Workspace,
  path: string,
  offset: number,
): Placed | undefined {
  const written = workspace.text(path) ?? '';
  const language = keyLanguage(written, Object.values(registerKeys));
  for (const text of markedTexts(written, offset)) {
    const spot = spotIn(readYaml(text).value.node, written, offset);
    if (spot !== undefined) return { spot, offer: offerAt(spot, language) };
  }
  return undefined;
}

function offerAt(spot: Spot, language: KeywordLanguage) {
  const { after } = around(spot);
  const { table, value } = placeIn(spot);
  if (spot.isKey || (value === undefined && table !== undefined)) {
    const { siblings, hasColon } = spot;
    const found = keyCandidates(table === undefined ? [] : [table], {
      siblings,
      language,
      hasColon,
    });
    return wholeOffer(found, after);
  }
  const { clause } = registerKeys;
  if (value === clause.status) return wholeOffer(wordCandidates(clauseStatuses, language), after);
  return wholeOffer(value === clause.modality ? wordCandidates(modalities, language) : [], after);
}

/** The keys of the mapping at the cursor, and the key whose value it is in. */
function placeIn({ trail }: Spot): { readonly table?: Table; readonly value?: Key } {
  const { register, clause, document } = registerKeys;
  const steps = trail.flatMap((step) => (step === 'item' ? [] : [step.key]));
  const [first, second, third] = steps;
  const top = first === undefined ? undefined : keyNamed(register, first);
  if (first === undefined) return { table: register };
  if (top === register.title) return { table: keys.title };
  if (top === register.documents) {
    return second === undefined ? { table: document } : placeUnder(document, second);
  }
  if (top !== register.clauses) return top === undefined ? {} : { value: top };
  if (second === undefined) return {};
  return third === undefined ? { table: clause } : placeUnder(clause, third);
}

function placeUnder(table: Table, name: string): { readonly table?: Table; readonly value?: Key } {
  const key = keyNamed(table, name);
  if (key === undefined) return {};
  return key.shape === 'title' ? { table: keys.title, value: key } : { value: key };
}
