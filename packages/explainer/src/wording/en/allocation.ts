import type { AllocationWording } from '../allocation-wording.js';
import { quote } from '../quote.js';

/** English for parts of an amount. */
export const allocation: AllocationWording = {
  part: (amount, list, weight) =>
    `the part of this one where ${amount} is divided over ${list} by ${quote(weight)}`,
  share: ({ amount, list, weight, count, own, sum, share, step, rounded }) => {
    const exact = `${amount} is divided over ${list}, ${count} in all, by ${quote(weight)}: this one has ${own} of ${sum}, which comes to ${share}`;
    return rounded === undefined
      ? `${exact}.`
      : `${exact}, rounded toward zero to ${step}: ${rounded}.`;
  },
  remainder: ({ rule, left, step, place, isReceiver, extra, value }) => {
    const rest = `${left} × ${step} are left after rounding and go`;
    if (rule === 'largest') {
      const got = isReceiver ? `gets ${extra} more, ${value}` : `gets none, ${value}`;
      return `${rest}, one each, to those that lost most: this one is number ${place} and ${got}.`;
    }
    const whose = rule === 'first' ? 'first' : 'last';
    const got = isReceiver ? `this one, ${value}` : `not this one, ${value}`;
    return `${rest} to the ${whose} that counts: ${got}.`;
  },
};
