import type { Profile } from '@tiaoli/views';
import { theme } from 'antd';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useText } from '../../../texts/use-text.js';
import { chartOption, nowText } from './chart-option.js';

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const texts = {
  label: {
    zh: '{rule}随{input}的变化，下面的表里有同样的内容',
    en: '{rule} against {input}; the table below says the same',
  },
};

/** A profile drawn: solid where it is exact, dots full or hollow at its ends. */
export function ProfileChart({ profile }: { readonly profile: Profile }) {
  const say = useText();
  const { token } = theme.useToken();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    if (place.current === null) return;
    const created = init(place.current);
    chart.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      created.dispose();
    };
  }, []);
  useEffect(() => {
    const colours = {
      line: token.colorPrimary,
      mark: token.colorText,
      text: token.colorText,
      quiet: token.colorTextTertiary,
      back: token.colorBgContainer,
    };
    chart.current?.setOption(chartOption(profile, say, colours), { notMerge: true });
  }, [profile, say, token]);
  const words = { rule: say(profile.ruleTitle), input: say(profile.inputTitle) };
  const { current } = profile;
  return (
    <figure className="chart">
      {current === undefined ? null : (
        <figcaption>
          <span aria-hidden>◆ </span>
          {say(nowText, { at: say(current.at.words), value: say(current.value.words) })}
        </figcaption>
      )}
      <div ref={place} role="img" aria-label={say(texts.label, words)} className="chart-place" />
    </figure>
  );
}
