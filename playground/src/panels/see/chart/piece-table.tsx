import type { Profile, ProfileEnd, ProfilePiece } from '@tiaoli/views';
import { Button } from 'antd';
import { useFocus } from '../../../state/focus.js';
import { type Say, useText } from '../../../texts/use-text.js';

const texts = {
  caption: { zh: '图上的各段', en: 'The pieces of the chart' },
  range: { zh: '{input}', en: '{input}' },
  result: { zh: '{rule}', en: '{rule}' },
  begins: { zh: '从这里起变化的条文', en: 'What changes it here' },
  included: { zh: '{at}（含）', en: '{at} (included)' },
  excluded: { zh: '{at}（不含）', en: '{at} (not included)' },
  between: { zh: '{from} 到 {to}', en: '{from} to {to}' },
  goes: { zh: '{start} → {end}', en: '{start} → {end}' },
  onBelow: { zh: '（更小的一样）', en: ' (and below)' },
  onAbove: { zh: '（更大的一样）', en: ' (and above)' },
  here: { zh: '现在在这一段', en: 'now here' },
};

/** The chart in words: each piece, what it comes to, and what in the text begins it. */
export function PieceTable({ profile }: { readonly profile: Profile }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const { pieces, thresholds, goesOn, current } = profile;
  const last = pieces.length - 1;
  return (
    <div className="sheet-scroll">
      <table className="plain-table">
        <caption className="see-visually-hidden">{say(texts.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.range, { input: say(profile.inputTitle) })}</th>
            <th scope="col">{say(texts.result, { rule: say(profile.ruleTitle) })}</th>
            <th scope="col">{say(texts.begins)}</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece, index) => {
            const isHere = current !== undefined && contains(piece, current.at.near);
            const at = thresholds.filter((each) => each.at.exact === piece.from.at.exact);
            return (
              <tr key={`${piece.kind} ${piece.from.at.exact}`} aria-current={isHere || undefined}>
                <th scope="row">
                  {rangeOf(piece, say)}
                  {index === 0 && goesOn.below ? say(texts.onBelow) : ''}
                  {index === last && goesOn.above ? say(texts.onAbove) : ''}
                  {isHere ? <span className="chart-here"> ● {say(texts.here)}</span> : null}
                </th>
                <td>{resultOf(piece, say)}</td>
                <td>
                  {(index === 0 ? [] : at).flatMap((threshold) =>
                    threshold.pieces.map(({ written, place }) => (
                      <Button
                        key={`${place.start}`}
                        type="link"
                        size="small"
                        onClick={() => show(place.path, place.start, place.end)}
                      >
                        {written.split('\n')[0]}
                      </Button>
                    )),
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function contains({ from, to }: ProfilePiece, near: number): boolean {
  const isAfter = from.isClosed ? near >= from.at.near : near > from.at.near;
  const isBefore = to.isClosed ? near <= to.at.near : near < to.at.near;
  return isAfter && isBefore;
}

function rangeOf({ from, to }: ProfilePiece, say: Say): string {
  if (from.at.exact === to.at.exact) return say(from.at.words);
  return say(texts.between, { from: endOf(from, say), to: endOf(to, say) });
}

function endOf({ at, isClosed }: ProfileEnd, say: Say): string {
  return say(isClosed ? texts.included : texts.excluded, { at: say(at.words) });
}

function resultOf({ start, end }: ProfilePiece, say: Say): string {
  const [first, last] = [say(start.words), say(end.words)];
  return first === last ? first : say(texts.goes, { start: first, end: last });
}
