import type { AllocationWording } from '../allocation-wording.js';
import { quote } from '../quote.js';

/** Chinese for parts of an amount. */
export const allocation: AllocationWording = {
  part: (amount, list, weight) => `${amount}按${quote(weight)}分给${list}时本项的一份`,
  share: ({ amount, list, weight, count, own, sum, share, step, rounded }) => {
    const exact = `${amount}按${quote(weight)}分给${list}，共 ${count} 项：本项 ${own}，合计 ${sum}，应得 ${share}`;
    return rounded === undefined ? `${exact}。` : `${exact}，舍去到 ${step}为 ${rounded}。`;
  },
  remainder: ({ rule, left, step, place, isReceiver, extra, value }) => {
    const rest = `各项舍去后余下 ${left} 个 ${step}，`;
    if (rule === 'largest') {
      const got = isReceiver ? `多得 ${extra}，共 ${value}` : `没有分到，为 ${value}`;
      return `${rest}按舍去的部分从大到小每项一个：本项排第 ${place}，${got}。`;
    }
    const whose = rule === 'first' ? '第一个有权重的项' : '最后一个有权重的项';
    const got = isReceiver ? `本项就是，共 ${value}` : `不是本项，为 ${value}`;
    return `${rest}全部归${whose}：${got}。`;
  },
};
