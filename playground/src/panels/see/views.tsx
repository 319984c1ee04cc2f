import { LineChartOutlined, PartitionOutlined, TableOutlined } from '@ant-design/icons';
import { Segmented, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useText } from '../../texts/use-text.js';
import { useSeeing, type ViewKey } from './seeing.js';
import { SheetView } from './sheet/sheet-view.js';

const texts = {
  view: { zh: '看法', en: 'View' },
  graph: { zh: '关系图', en: 'Graph' },
  sheet: { zh: '评分表', en: 'Score sheet' },
  chart: { zh: '变化图', en: 'Chart' },
};

const GraphView = lazy(async () => ({
  default: (await import('./graph/graph-view.js')).GraphView,
}));
const ChartView = lazy(async () => ({
  default: (await import('./chart/chart-view.js')).ChartView,
}));

const views = { graph: GraphView, sheet: SheetView, chart: ChartView };

export function Views({ policy }: { readonly policy: string }) {
  const say = useText();
  const { view, see } = useSeeing();
  const View = views[view];
  return (
    <div className="see">
      <div className="see-bar">
        <Segmented<ViewKey>
          aria-label={say(texts.view)}
          value={view}
          onChange={see}
          options={[
            { value: 'graph', label: say(texts.graph), icon: <PartitionOutlined /> },
            { value: 'sheet', label: say(texts.sheet), icon: <TableOutlined /> },
            { value: 'chart', label: say(texts.chart), icon: <LineChartOutlined /> },
          ]}
        />
      </div>
      <Suspense fallback={<Spin className="see-wait" />}>
        <View policy={policy} />
      </Suspense>
    </div>
  );
}
