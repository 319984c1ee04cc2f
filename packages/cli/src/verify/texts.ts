import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `verify`. */
export const verifyTexts = {
  verify: row(
    '对所有可能的事实证明条例没有缺陷，或者举出事实',
    'prove for all facts that policies have no defect, or show facts',
  ),
  verifyBudgetOption: row(
    '每部条例最多用几秒，到时没问到的算未能证明，默认 60',
    'seconds for each policy at most, after which the rest is not told; 60 by default',
  ),
  acceptedOption: row('也列出说明理由接受了的', 'list as well what was accepted with a reason'),
  exitRefuted: row('1  有缺陷，或文件有错误', '1  a defect was found, or errors in a file'),
  wrongVerifyBudget: row(
    '--budget 要写大于零的秒数，不能是 {text}',
    '--budget takes seconds above zero, not {text}',
  ),
  verifying: row(
    '正在证明 {id} {version}（{done}/{total}）',
    'proving {id} {version} ({done}/{total})',
  ),
  verifiedPolicy: row(
    '{title}（{id} {version}）：证明了 {proved} 项{lists}{others}',
    '{title} ({id} {version}): proved {proved}{lists}{others}',
  ),
  verifiedLists: row(
    '，其中 {count} 项只对不超过 {longest} 项的名单',
    ', {count} of them for lists of at most {longest}',
  ),
  verifiedFound: row('，发现 {count} 项', ', found {count}'),
  verifiedAccepted: row('，接受了 {count} 项', ', accepted {count}'),
  verifiedUnknown: row('，{count} 项未能证明', ', could not tell {count}'),
  acceptedBecause: row('接受的理由：{reason}', 'accepted because: {reason}'),
} as const;
