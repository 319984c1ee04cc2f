import type { Core, Input } from '@tiaoli/ir';
import type { InputRange, Ranges } from '@tiaoli/ranges';
import { binary, type Code, call, not, number, text, truth } from '../program/code.js';
import type { Block } from './block.js';
import { whole } from './numbers.js';
import { beyond, type Value } from './value.js';

/** Whether facts come from whoever made sure that they are as the policy declares. */
export type Trust = 'checked' | 'trusted';

export interface FactReading {
  readonly core: Core;
  readonly ranges: Ranges;
  readonly trust: Trust;
  readonly block: Block;
  /** The index of a list of texts in the program. */
  readonly list: (texts: readonly string[]) => number;
}

/** Reads a fact; one that is absent, or not as it has to be, is for the general path. */
export function readFact(input: Input, reading: FactReading): Value {
  const { core, ranges, block, list } = reading;
  // Under a name that every object has, there is something where no fact is.
  const trust = input.name in {} ? 'checked' : reading.trust;
  const raw = block.keep({ code: 'fact', name: input.name }, input.title.zh);
  switch (input.type.kind) {
    case 'number': {
      const range = ranges.input(input.name);
      return range === undefined ? beyond('a unit') : readNumber(raw, range, trust, block);
    }
    case 'boolean':
      block.giveUpUnless(trust === 'trusted' ? isThere(raw) : { code: 'isTruth', of: raw });
      return { kind: 'boolean', code: raw };
    case 'text':
      block.giveUpUnless(isOf('string', raw));
      return { kind: 'text', code: raw };
    case 'date':
      block.giveUpUnless(isOf('string', raw));
      if (trust === 'checked') {
        block.giveUpUnless(call('isDay', raw));
        readDateBounds(raw, input, block);
      }
      return { kind: 'date', code: raw };
    case 'enumeration': {
      const { enumeration } = input.type;
      if (trust === 'trusted') block.giveUpUnless(isOf('string', raw));
      else {
        const declared = core.enumerations.find(({ name }) => name === enumeration);
        const place: Code = {
          code: 'place',
          list: list((declared?.values ?? []).map(({ name }) => name)),
          of: raw,
        };
        block.giveUpUnless(isOf('number', place));
      }
      return { kind: 'enumeration', code: raw };
    }
    default:
      return beyond(`a fact of kind ${input.type.kind}`);
  }
}

function isThere(raw: Code): Code {
  return not({ code: 'isAbsent', of: raw });
}

function isOf(type: 'string' | 'number', of: Code): Code {
  return binary('===', { code: 'typeOf', of }, text(type));
}

function readDateBounds(raw: Code, { min, max }: Input, block: Block): void {
  if (min !== undefined) block.giveUpUnless(binary('>=', raw, text(min)));
  if (max !== undefined) block.giveUpUnless(binary('<=', raw, text(max)));
}

/**
 * A number as a scaled whole number. A double is the nearest one to the decimal that was meant, so
 * it × 10^places rounds to that; where the places are not certain, dividing back must give it again.
 */
function readNumber(raw: Code, input: InputRange, trust: Trust, block: Block): Value {
  const { places, factor, given, range, missing } = input;
  const scale = number(10 ** places);
  const isCertain = trust === 'trusted' && !missing.includes('decimals');
  if (trust === 'checked') block.giveUpUnless(isOf('number', raw));
  const scaled = places === 0 ? raw : block.keep(call('round', binary('*', raw, scale)));
  // An absent number is in no range; of a trusted one, only what the policy leaves open is looked at.
  const isBounded = trust === 'trusted' && !missing.includes('max');
  const needsMin = trust === 'checked' || missing.includes('min');
  const above = needsMin ? binary('>=', scaled, whole(given.min)) : truth(true);
  const below = isBounded && !needsMin ? isThere(raw) : binary('<=', scaled, whole(given.max));
  block.giveUpUnless(binary('&&', above, below));
  if (!isCertain) {
    const back = places === 0 ? call('floor', raw) : binary('/', scaled, scale);
    block.giveUpUnless(binary('===', back, raw));
  }
  const code = block.keep(binary('*', scaled, whole(factor)));
  return { kind: 'decimal', code, range };
}
