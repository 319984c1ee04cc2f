import type { GradeRung, LadderedSheet } from '@tiaoli/views';
import { Button, Typography } from 'antd';
import { useFocus } from '../../../state/focus.js';
import { useText } from '../../../texts/use-text.js';
import { texts } from './words.js';

const states: Readonly<Record<GradeRung['status'], { zh: string; en: string }>> = {
  true: { zh: '✓ 达到', en: '✓ reached' },
  false: { zh: '✗ 没有达到', en: '✗ not reached' },
  unknown: { zh: '? 未定', en: '? not known' },
  error: { zh: '! 算不出', en: '! cannot be told' },
  notReached: { zh: '– 不必看', en: '– not looked at' },
};

/** The grades, the best first, and what is missing to each. */
export function Ladder({ sheet }: { readonly sheet: LadderedSheet }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  return (
    <section>
      <Typography.Title level={3}>{say(texts.ladder)}</Typography.Title>
      <div className="sheet-scroll">
        <table className="plain-table sheet-small">
          <thead>
            <tr>
              {[texts.grade, texts.takes, texts.state, texts.missing].map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.grades.map((rung) => (
              <tr key={rung.name} aria-current={rung.name === sheet.grade?.name ? true : undefined}>
                <th scope="row">
                  <Button
                    type="link"
                    size="small"
                    onClick={() => show(rung.place.path, rung.place.start, rung.place.end)}
                  >
                    {say(rung.title)}
                  </Button>
                </th>
                <td>{rung.text === '' ? say(texts.otherwise) : rung.text}</td>
                <td>{say(states[rung.status])}</td>
                <td>{rung.missing === undefined ? '' : say(rung.missing.words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
