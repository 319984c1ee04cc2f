import type { ChecklistWords, ItemWords, ObligationWording } from '../obligation-wording.js';
import { items, statements } from './glue.js';
import { say } from './say.js';

/** Chinese for checklists and milestones. */
export const obligations: ObligationWording = {
  modalities: { 应当: '应当', 可以: '可以', 鼓励: '鼓励', 不得: '不得' },
  binding: (title, modality) => `${title}（${modality}）`,
  fields: { missing: '缺项', metCount: '满足数', advised: '建议缺项' },
  checklist: (words) => {
    const { require, of, met, missing, open, holds } = words;
    if (require === 'all' && holds === true) return say`须满足的${String(of)} 项全部满足。`;
    const lack = holds === true ? '没有满足' : '缺';
    const parts = [
      requirement(words),
      say`已满足${String(met)} 项`,
      ...(missing.length === 0
        ? []
        : [say`${lack}${String(missing.length)} 项：${items(missing)}`]),
      ...(open.length === 0 ? [] : [say`还有${String(open.length)} 项不能确定：${items(open)}`]),
    ];
    return `${parts.join('，')}。`;
  },
  unlisted: (announced, listed) =>
    `公布 ${announced} 项，只列出 ${listed} 项，其余 ${announced - listed} 项未判断。`,
  advised: (names) => `鼓励做到而没有做到：${items(names)}。`,
  item: (words) => {
    const { label, modality, reasons } = words;
    const named = modality === undefined ? label.title : `${label.title}（${modality}）`;
    const why = reasons.length === 0 ? '' : `：${statements(reasons)}`;
    return `${named}${standing(words)}${why}。`;
  },
  milestone: ({ title, due, status, day, days }) => {
    const isDone = status === '按期完成' || status === '逾期完成';
    const done = isDone ? say`${day}完成` : say`截至${day}没有完成`;
    const margin = {
      按期完成: '',
      逾期完成: `（晚 ${days} 天）`,
      未到期: `（还有 ${days} 天）`,
      已逾期: `（已过 ${days} 天）`,
    }[status];
    return say`${title}：期限${due}，${done}，${status}${margin}。`;
  },
  milestoneOpen: (title, due, unclear) => {
    const known = due === undefined ? '' : say`期限${due}，`;
    const why = unclear.length === 0 ? '' : `：${statements(unclear)}`;
    return `${title}：${known}还不能确定${why}。`;
  },
  milestoneFailed: (title) => `${title}：无法判断。`,
  statuses: (parts) => parts.map(({ title, status }) => `${title}${status}`).join('；'),
};

function requirement({ require, count, of }: ChecklistWords): string {
  if (require === 'all') return `须满足全部 ${of} 项`;
  if (require === 'any') return `须满足 ${of} 项中的任一项`;
  if (count === undefined) return `${of} 项中至少须满足几项尚不清楚`;
  return `${of} 项中至少须满足 ${count} 项`;
}

const standings: Readonly<Record<ItemWords['status'], string>> = {
  true: '已满足',
  false: '没有满足',
  unknown: '还不能确定',
  error: '无法判断',
  notReached: '没有判断',
};

function standing({ modality, status }: ItemWords): string {
  if (modality === '不得' && status === 'true') return '没有发生';
  return modality === '不得' && status === 'false' ? '发生了' : standings[status];
}
