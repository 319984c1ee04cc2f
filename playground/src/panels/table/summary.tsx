import type { ColumnSummary, TableSummary } from '@tiaoli/fact-tables';
import { Card, Descriptions, Flex } from 'antd';
import { useSettings } from '../../state/settings.js';
import { inWords } from '../../table/shown-row.js';
import { useText } from '../../texts/use-text.js';
import { Bars } from './bars.js';
import { classLabel } from './class-label.js';

const texts = {
  total: { zh: '合计', en: 'Total' },
  mean: { zh: '平均', en: 'Mean' },
  least: { zh: '最小', en: 'Least' },
  most: { zh: '最大', en: 'Most' },
  decided: { zh: '已定', en: 'Decided' },
  undecided: { zh: '未定', en: 'Undecided' },
  errors: { zh: '出错', en: 'Errors' },
};

/** Totals and distributions of every result. */
export function Summary({ summary }: { readonly summary: TableSummary }) {
  return (
    <Flex wrap gap="middle">
      {summary.columns.map((each) => (
        <ColumnCard key={each.column.key} each={each} />
      ))}
    </Flex>
  );
}

function ColumnCard({ each }: { readonly each: ColumnSummary }) {
  const say = useText();
  const language = useSettings((state) => state.language);
  const { column, decided, undecided, errors, numbers, classes } = each;
  const items = [
    ...(['total', 'mean', 'least', 'most'] as const).flatMap((key) =>
      numbers === undefined
        ? []
        : [{ key, label: say(texts[key]), children: inWords(numbers[key], column, language) }],
    ),
    { key: 'decided', label: say(texts.decided), children: decided },
    { key: 'undecided', label: say(texts.undecided), children: undecided },
    ...(errors === 0 ? [] : [{ key: 'errors', label: say(texts.errors), children: errors }]),
  ];
  const bars = classes.map((one) => ({
    label: classLabel(one, column, language),
    count: one.count,
  }));
  return (
    <Card size="small" title={say(column.title)} style={{ flex: '1 1 320px', minWidth: 0 }}>
      <Descriptions size="small" column={2} items={items} />
      {bars.length > 0 && <Bars title={say(column.title)} bars={bars} />}
    </Card>
  );
}
