import type { CoverageItem } from '@tiaoli/coverage';
import { Button, Empty, Progress, Spin } from 'antd';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { Broken } from '../subject/broken.js';
import { useLastGood } from '../subject/last-good.js';

const texts = {
  summary: {
    zh: '{total} 处里有 {covered} 处有用例；没有用例的 {left} 处：',
    en: 'Cases show {covered} of {total} items. These {left} are shown by none:',
  },
  whole: { zh: '每一处都有用例', en: 'Every item is shown by a case' },
  none: {
    zh: '没有要覆盖的表、条件或指标',
    en: 'There are no rows, conditions or criteria to cover',
  },
  needs: { zh: '需要：{needs}', en: 'needs: {needs}' },
  share: { zh: '有用例的部分', en: 'Share shown by cases' },
};

/** What no case shows at work, each with its line in the text. */
export function CoverageList({ policy }: { readonly policy: string }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const show = useFocus((state) => state.show);
  const { value, stale } = useAnswer('coverage', policy, revision);
  const answer = useLastGood(value, ({ path }) => path === policy);
  const isBroken = value === undefined && !stale;
  if (answer === undefined) {
    return isBroken ? <Broken hasLast={false} /> : <Spin className="cases-wait" />;
  }
  const { total, covered, percent, missing } = answer;
  if (total === 0) return <Empty description={say(texts.none)} />;
  const left = total - covered;
  return (
    <div className={isBroken ? 'cases-old' : undefined}>
      {isBroken ? <Broken hasLast /> : null}
      <Progress
        percent={percent}
        aria-label={say(texts.share)}
        status="normal"
        strokeColor="var(--ant-color-primary)"
      />
      <p>{left === 0 ? say(texts.whole) : say(texts.summary, { total, covered, left })}</p>
      {byRule(missing).map((items) => (
        <section key={items[0]?.id} className="cases-file">
          <h3>{items[0] === undefined ? '' : say(items[0].ruleTitle)}</h3>
          <ul>
            {items.map(({ id, inRule, span, needs }) => (
              <li key={id}>
                <Button type="link" size="small" onClick={() => show(policy, span.start, span.end)}>
                  {say(inRule)}
                </Button>
                {needs === undefined ? null : (
                  <div className="coverage-needs">{say(texts.needs, { needs: say(needs) })}</div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The items of one rule after the other, in the order of the text. */
function byRule(items: readonly CoverageItem[]): readonly (readonly CoverageItem[])[] {
  const rules = new Map<string, CoverageItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.entity, item.rule, item.place]);
    const own = rules.get(key);
    if (own === undefined) rules.set(key, [item]);
    else own.push(item);
  }
  return [...rules.values()];
}
