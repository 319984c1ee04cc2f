import type { ChecklistWords, ItemWords, ObligationWording } from '../obligation-wording.js';
import { items, statements } from './glue.js';

const modalities = { 应当: 'must', 可以: 'may', 鼓励: 'should', 不得: 'must not' } as const;

/** English for checklists and milestones. */
export const obligations: ObligationWording = {
  modalities,
  // A title may end with the Chinese name in brackets.
  binding: (title, modality) =>
    title.endsWith(')')
      ? `${title.slice(0, -1)}, ${modalities[modality]})`
      : `${title} (${modalities[modality]})`,
  fields: {
    missing: 'list of missing items',
    metCount: 'number of items met',
    advised: 'list of encouraged items not met',
    按期完成数: 'number done on time',
    逾期完成数: 'number done late',
    未到期数: 'number not yet due',
    已逾期数: 'number overdue',
  },
  checklist: (words) => {
    const { require, of, met, missing, open, holds } = words;
    if (require === 'all' && holds === true) return `All of the ${of} required items are met.`;
    const lack = holds === true ? 'not met' : 'missing';
    const parts = [
      `${requirement(words)}; ${met} ${met === 1 ? 'is' : 'are'} met`,
      ...(missing.length === 0 ? [] : [`${missing.length} ${lack}: ${items(missing)}`]),
      ...(open.length === 0 ? [] : [`${open.length} not decided yet: ${items(open)}`]),
    ];
    return `${parts.join('; ')}.`;
  },
  unlisted: (announced, listed) =>
    `${announced} items were announced and ${listed} are listed; the other ${announced - listed} are not judged.`,
  advised: (names) => `Encouraged but not met: ${items(names)}.`,
  item: (words) => {
    const { label, modality, reasons } = words;
    const inside = [label.original, modality && modalities[modality]].filter(
      (part) => part !== undefined,
    );
    const named = inside.length === 0 ? label.title : `${label.title} (${inside.join(', ')})`;
    const why = reasons.length === 0 ? '' : `: ${statements(reasons)}`;
    return `${named} ${standing(words)}${why}.`;
  },
  milestone: ({ title, due, status, day, days }) => {
    const count = days === 1 ? '1 day' : `${days} days`;
    const rest = {
      按期完成: `done on ${day}, in time`,
      逾期完成: `done on ${day}, ${count} late`,
      未到期: `not done by ${day}, ${count} left`,
      已逾期: `not done by ${day}, ${count} overdue`,
    }[status];
    return `${title}: due on ${due}, ${rest}.`;
  },
  milestoneOpen: (title, due, unclear) => {
    const known = due === undefined ? '' : `due on ${due}, `;
    const why = unclear.length === 0 ? '' : `: ${statements(unclear)}`;
    return `${title}: ${known}not yet decided${why}.`;
  },
  milestoneFailed: (title) => `${title}: cannot be judged.`,
  statuses: (parts) => parts.map(({ title, status }) => `${title} ${status}`).join('; '),
};

function requirement({ require, count, of }: ChecklistWords): string {
  if (require === 'all') return `All of ${of} items must be met`;
  if (require === 'any') return `One of ${of} items must be met`;
  if (count === undefined) return `How many of ${of} items must be met is not yet known`;
  return `At least ${count} of ${of} items must be met`;
}

const standings: Readonly<Record<ItemWords['status'], string>> = {
  true: 'is met',
  false: 'is not met',
  unknown: 'cannot be decided yet',
  error: 'cannot be judged',
  notReached: 'was not judged',
};

function standing({ modality, status }: ItemWords): string {
  if (modality === '不得' && status === 'true') return 'did not occur';
  return modality === '不得' && status === 'false' ? 'occurred' : standings[status];
}
