import { Button, Empty, Progress, Spin } from 'antd';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { Broken } from '../subject/broken.js';
import { useLastGood } from '../subject/last-good.js';

const texts = {
  summary: {
    zh: '{total} 处里有 {touched} 处有用例；没有用例的 {left} 处：',
    en: 'Cases touch {touched} of {total} pieces. These {left} are touched by none:',
  },
  whole: { zh: '每一处都有用例', en: 'Every piece is touched by a case' },
  none: {
    zh: '没有要覆盖的表、分支或指标',
    en: 'There are no rows, branches or criteria to cover',
  },
  share: { zh: '有用例的部分', en: 'Share touched by cases' },
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
  const { total, touched, untouched } = answer;
  if (total === 0) return <Empty description={say(texts.none)} />;
  const rules = [...new Set(untouched.map(({ rule }) => rule))];
  return (
    <div className={isBroken ? 'cases-old' : undefined}>
      {isBroken ? <Broken hasLast /> : null}
      <Progress
        percent={Math.floor((touched / total) * 100)}
        aria-label={say(texts.share)}
        status="normal"
        strokeColor="var(--ant-color-primary)"
      />
      <p>
        {untouched.length === 0
          ? say(texts.whole)
          : say(texts.summary, { total, touched, left: untouched.length })}
      </p>
      {rules.map((rule) => {
        const own = untouched.filter((piece) => piece.rule === rule);
        return (
          <section key={rule} className="cases-file">
            <h3>{own[0] === undefined ? rule : say(own[0].ruleTitle)}</h3>
            <ul>
              {own.map(({ kind, kindTitle, title, place }) => (
                <li key={`${kind} ${place.start}`}>
                  {say(kindTitle)}{' '}
                  <Button
                    type="link"
                    size="small"
                    onClick={() => show(place.path, place.start, place.end)}
                  >
                    {say(title)}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
