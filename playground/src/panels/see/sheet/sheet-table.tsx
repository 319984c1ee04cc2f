import type { LadderedSheet, SheetGroup } from '@tiaoli/views';
import { Button, Typography } from 'antd';
import { useFocus } from '../../../state/focus.js';
import { type Say, useText } from '../../../texts/use-text.js';
import { Ladder } from './ladder.js';
import { Vetoes } from './vetoes.js';
import { basisOf, countsWords, digitsOf, hasGroups, numberOf, reasonOf, texts } from './words.js';

/** One scorecard: its criteria by group, the total, the grades and the vetoes. */
export function SheetTable({ sheet }: { readonly sheet: LadderedSheet }) {
  const say = useText();
  return (
    <article className="score-sheet">
      <Typography.Title level={2}>{say(sheet.title)}</Typography.Title>
      <Total sheet={sheet} say={say} />
      <div className="sheet-scroll">
        <table className="plain-table sheet-main">
          <thead>
            <tr>
              <th scope="col">{say(texts.criterion)}</th>
              <th scope="col" className="number">
                {say(texts.full)}
              </th>
              <th scope="col" className="number">
                {say(texts.points)}
              </th>
              <th scope="col" className="number">
                {say(texts.lost)}
              </th>
              <th scope="col">{say(texts.reason)}</th>
              <th scope="col">{say(texts.clause)}</th>
            </tr>
          </thead>
          {sheet.groups.map((group) => (
            <Group key={group.name} group={group} isNamed={hasGroups(sheet)} />
          ))}
          <tfoot>
            <tr>
              <th scope="row">{say(texts.total)}</th>
              <td className="number">{sheet.full?.exact}</td>
              <td className="number">{digitsOf(sheet.total, say)}</td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      {sheet.grades.length === 0 ? null : <Ladder sheet={sheet} />}
      {sheet.vetoes.length === 0 ? null : <Vetoes sheet={sheet} />}
    </article>
  );
}

function Total({ sheet, say }: { readonly sheet: LadderedSheet; readonly say: Say }) {
  const { total, full, grade, gradeByPoints } = sheet;
  const isLowered = grade !== undefined && gradeByPoints?.name !== grade.name;
  return (
    <p className="sheet-total">
      {say(texts.total)} <strong>{numberOf(total, say)}</strong>
      {full === undefined ? null : ` / ${say(full.words)}`}
      {sheet.grades.length === 0 ? null : (
        <>
          <span className="sheet-gap" />
          {say(texts.grade)}{' '}
          <strong>{grade === undefined ? say(texts.unknown) : say(grade.title)}</strong>
          {isLowered && gradeByPoints !== undefined
            ? `（${say(texts.byPoints, { grade: say(gradeByPoints.title) })}）`
            : null}
        </>
      )}
    </p>
  );
}

function Group({ group, isNamed }: { readonly group: SheetGroup; readonly isNamed: boolean }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const { full, points, weight, weighted } = group;
  return (
    <tbody>
      {isNamed ? (
        <tr className="sheet-group">
          <th scope="rowgroup">
            {say(group.title)}
            {say(countsWords[group.counts] ?? group.title)}
          </th>
          <td className="number">{full?.exact}</td>
          <td className="number">{digitsOf(points, say)}</td>
          <td />
          <td>
            {weight === undefined || weighted === undefined || points === undefined
              ? ''
              : say(texts.weighted, {
                  points: say(points.words),
                  weight: say(weight.words),
                  weighted: say(weighted.words),
                })}
          </td>
          <td>{basisOf(group.basis, say)}</td>
        </tr>
      ) : null}
      {group.criteria.map((line) => {
        const isLost = line.lost !== undefined && Number(line.lost.exact) > 0;
        return (
          <tr key={line.name} className={isLost ? 'sheet-lost' : undefined}>
            <th scope="row">
              <Button
                type="link"
                size="small"
                onClick={() => show(line.place.path, line.place.start, line.place.end)}
              >
                {say(line.title)}
              </Button>
            </th>
            <td className="number">{line.full?.exact}</td>
            <td className="number">{digitsOf(line.points, say)}</td>
            <td className="number">{isLost ? line.lost?.exact : ''}</td>
            <td>{reasonOf(line, say)}</td>
            <td>{basisOf(line.basis, say)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
