import type { ScoreSheet, SheetVeto } from '@tiaoli/views';
import { Button, Typography } from 'antd';
import { useFocus } from '../../../state/focus.js';
import { useText } from '../../../texts/use-text.js';
import { basisOf, texts } from './words.js';

const states: Readonly<Record<SheetVeto['status'], { zh: string; en: string }>> = {
  true: { zh: '● 触发', en: '● struck' },
  false: { zh: '○ 没有触发', en: '○ did not strike' },
  unknown: { zh: '? 未定', en: '? not known' },
  error: { zh: '! 算不出', en: '! cannot be told' },
  notReached: { zh: '– 不必看', en: '– not looked at' },
};

const striking = { zh: '● 触发，等级由它定', en: '● struck, and set the grade' };

/** What takes the grade down whatever the points. */
export function Vetoes({ sheet }: { readonly sheet: ScoreSheet }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  return (
    <section>
      <Typography.Title level={3}>{say(texts.veto)}</Typography.Title>
      <div className="sheet-scroll">
        <table className="plain-table sheet-small">
          <thead>
            <tr>
              {[texts.veto, texts.state, texts.vetoTo, texts.clause].map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.vetoes.map((veto) => (
              <tr key={`${veto.place.start}`} aria-current={veto.isStriking ? true : undefined}>
                <th scope="row">
                  <Button
                    type="link"
                    size="small"
                    onClick={() => show(veto.place.path, veto.place.start, veto.place.end)}
                  >
                    {say(veto.title)}
                  </Button>
                </th>
                <td>{say(veto.isStriking ? striking : states[veto.status])}</td>
                <td>{say(veto.grade.title)}</td>
                <td>{basisOf(veto.basis, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
