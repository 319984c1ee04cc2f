import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useDark } from '../../app/use-dark.js';

use([AriaComponent, BarChart, GridComponent, SVGRenderer, TooltipComponent]);

export interface BarsProps {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
}

/** How often each value or class came out. */
export function Bars({ title, bars }: BarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useDark();
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current, isDark ? 'dark' : undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: described(title, bars) } },
      backgroundColor: 'transparent',
      grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
      tooltip: {},
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: bars.map(({ label }) => label) },
      series: [
        {
          type: 'bar',
          data: bars.map(({ count }) => count),
          itemStyle: { color: isDark ? '#d77' : '#a8201a' },
          label: { show: true, position: 'right', color: isDark ? '#ddd' : '#333' },
        },
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [bars, isDark, title]);
  return <div ref={place} style={{ height: Math.min(320, 60 + bars.length * 26) }} />;
}

function described(title: string, bars: BarsProps['bars']): string {
  return `${title}: ${bars.map(({ label, count }) => `${label} ${count}`).join('; ')}`;
}
