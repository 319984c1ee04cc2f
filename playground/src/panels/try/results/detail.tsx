import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  QuestionCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ResultDetail, ResultPart } from '@tiaoli/views';
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../../../texts/use-text.js';

const texts = {
  unknown: { zh: '未定', en: 'open' },
  met: { zh: '满足', en: 'met' },
  notMet: { zh: '不满足', en: 'not met' },
  error: { zh: '算不出来', en: 'no result' },
  points: { zh: '各项得分', en: 'Points' },
  colon: { zh: '：', en: ': ' },
  total: { zh: '合计', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  veto: { zh: '一票否决', en: 'Veto' },
  none: { zh: '没有', en: 'None' },
};

type DetailOf<K extends ResultDetail['kind']> = {
  readonly detail: Extract<ResultDetail, { kind: K }>;
};

const views: { readonly [K in ResultDetail['kind']]: ComponentType<DetailOf<K>> } = {
  columns: Columns,
  rows: Rows,
  score: Score,
  checklist: Checklist,
  milestones: Columns,
};

/** The parts of a result. */
export function Detail({ detail }: { readonly detail: ResultDetail }) {
  // The table's type ties each kind to its own view.
  const View = views[detail.kind] as ComponentType<{ readonly detail: ResultDetail }>;
  return <View detail={detail} />;
}

function Columns({ detail }: { readonly detail: { readonly parts: readonly ResultPart[] } }) {
  return (
    <Parts>
      {detail.parts.map((part) => (
        <PartRow key={part.name} part={part} />
      ))}
    </Parts>
  );
}

function PartRow({ part }: { readonly part: ResultPart }) {
  const say = useText();
  return (
    <tr>
      <th scope="row">{say(part.title)}</th>
      <td>
        {part.words === undefined ? (
          <span className="try-open">{say(texts.unknown)}</span>
        ) : (
          say(part.words)
        )}
      </td>
    </tr>
  );
}

function Rows({ detail: { columns, rows } }: DetailOf<'rows'>) {
  const say = useText();
  if (rows.length === 0) return <p className="try-note">{say(texts.none)}</p>;
  return (
    <Parts>
      {columns.length < 2 ? null : (
        <tr>
          {columns.map((title) => (
            <th key={title.zh} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      )}
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) => (
            <td key={column}>{say(cell)}</td>
          ))}
        </tr>
      ))}
    </Parts>
  );
}

function Score({ detail: { total, grade, criteria, vetoes } }: DetailOf<'score'>) {
  const say = useText();
  const head = [
    { name: ' total', title: texts.total, ...(total === undefined ? {} : { words: total }) },
    ...(grade === undefined ? [] : [{ name: ' grade', title: texts.grade, words: grade }]),
  ];
  return (
    <details>
      <summary className="try-note">
        {say(texts.points)}
        {vetoes.map((veto) => ` · ${say(texts.veto)}${say(texts.colon)}${say(veto)}`)}
      </summary>
      <Parts>
        {criteria.map((part) => (
          <PartRow key={part.name} part={part} />
        ))}
        {head.map((part) => (
          <PartRow key={part.name} part={part} />
        ))}
      </Parts>
    </details>
  );
}

const icons = {
  met: <CheckCircleOutlined style={{ color: 'var(--ant-color-success)' }} />,
  notMet: <CloseCircleOutlined style={{ color: 'var(--ant-color-error)' }} />,
  unknown: <QuestionCircleOutlined />,
  error: <WarningOutlined style={{ color: 'var(--ant-color-error)' }} />,
};

function Checklist({ detail: { items } }: DetailOf<'checklist'>) {
  const say = useText();
  return (
    <Parts>
      {items.map(({ title, state, modality }) => (
        <tr key={title.zh}>
          <th scope="row">
            {icons[state]} {say(title)}
            {modality === undefined ? '' : `（${modality}）`}
          </th>
          <td>{say(texts[state])}</td>
        </tr>
      ))}
    </Parts>
  );
}

function Parts({ children }: { readonly children: ReactNode }) {
  return (
    <table className="try-parts">
      <tbody>{children}</tbody>
    </table>
  );
}
