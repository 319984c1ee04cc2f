import { beyond } from '../emit/value.js';
import type { Code, Statement } from '../program/code.js';
import type { HelperName } from '../program/helpers.js';

/** Helpers that only know numbers. */
const numeric: ReadonlySet<HelperName> = new Set([
  'floor',
  'round',
  'abs',
  'isSafe',
  'halfUp',
  'halfEven',
  'up',
  'down',
  'ceiling',
  'lesser',
  'greater',
  'pointsFrom',
  'pointsBelow',
]);

/**
 * Statements over columns hold numbers and truths alone: what would look at a text, or make one, is
 * beyond them, for there days are numbers and texts are places in a list.
 */
export function refuseTexts(statements: readonly Statement[]): void {
  for (const statement of statements) {
    switch (statement.does) {
      case 'let':
      case 'set':
        refuseTextsIn(statement.value);
        break;
      case 'if':
        refuseTextsIn(statement.condition);
        refuseTexts(statement.then);
        refuseTexts(statement.otherwise);
        break;
      default:
    }
  }
}

function refuseTextsIn(code: Code): void {
  switch (code.code) {
    case 'number':
    case 'truth':
    case 'local':
      return;
    case 'binary':
      refuseTextsIn(code.left);
      refuseTextsIn(code.right);
      return;
    case 'not':
      refuseTextsIn(code.operand);
      return;
    case 'choose':
      for (const each of [code.condition, code.whenTrue, code.whenFalse]) refuseTextsIn(each);
      return;
    case 'call':
      if (!numeric.has(code.helper)) beyond(`${code.helper} over columns`);
      for (const each of code.arguments) refuseTextsIn(each);
      return;
    default:
      beyond(`${code.code} over columns`);
  }
}
