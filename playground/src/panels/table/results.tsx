import { Alert, Button, Flex, Statistic, Tabs } from 'antd';
import { useState } from 'react';
import { downloadBytes } from '../../files/download.js';
import type { Finished } from '../../table/session.js';
import { useText } from '../../texts/use-text.js';
import { Problems } from './problems.js';
import { RefusedRows } from './refused-rows.js';
import { ResultRows } from './result-rows.js';
import { RowReasons } from './row-reasons.js';
import { Summary } from './summary.js';
import type { TableWork } from './use-table.js';

const texts = {
  cancelled: { zh: '已经停止；下面只有算过的行。', en: 'Stopped: only the rows so far are shown.' },
  decided: { zh: '算出结果的行', en: 'Rows with results' },
  refused: { zh: '有错的行', en: 'Rows in error' },
  results: { zh: '结果', en: 'Results' },
  summary: { zh: '汇总', en: 'Summary' },
  xlsx: { zh: '下载 .xlsx', en: 'Download .xlsx' },
  csv: { zh: '下载 CSV', en: 'Download CSV' },
};

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

export interface ResultsProps {
  readonly finished: Finished;
  readonly work: TableWork;
}

/** What the rows came to: one by one, those in error, and summed up. */
export function Results({ finished, work }: ResultsProps) {
  const say = useText();
  const [index, setIndex] = useState<number>();
  const { rows, summary, cancelled, problems, columns } = finished;
  const refused = rows.filter((row) => row.problems.length > 0);
  const take = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const bytes = await work.take(format);
    const stem = (work.state?.fileName ?? 'table').replace(/\.[^.]*$/, '');
    if (bytes !== undefined) {
      downloadBytes(
        `${stem}-${say(texts.results)}.${format}`,
        new Uint8Array(bytes),
        types[format],
      );
    }
  };
  return (
    <Flex vertical gap="middle">
      {cancelled && <Alert type="warning" showIcon title={say(texts.cancelled)} />}
      <Problems problems={problems} />
      <Flex gap="large" align="end" wrap>
        <Statistic title={say(texts.decided)} value={summary.decidedRows} />
        <Statistic title={say(texts.refused)} value={summary.refusedRows} />
        <Button onClick={() => void take('xlsx')}>{say(texts.xlsx)}</Button>
        <Button onClick={() => void take('csv')}>{say(texts.csv)}</Button>
      </Flex>
      <Tabs
        items={[
          {
            key: 'results',
            label: say(texts.results),
            children: <ResultRows columns={columns} rows={rows} onOpen={setIndex} />,
          },
          {
            key: 'refused',
            label: `${say(texts.refused)} (${refused.length})`,
            children: <RefusedRows rows={refused} />,
          },
          { key: 'summary', label: say(texts.summary), children: <Summary summary={summary} /> },
        ]}
      />
      <RowReasons index={index} work={work} onClose={() => setIndex(undefined)} />
    </Flex>
  );
}
