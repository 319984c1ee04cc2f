import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Spin, Tooltip } from 'antd';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { type CellFinding, cellFindings } from './cell-findings.js';
import { useOpenGrid } from './grid-state.js';
import { GridTableView } from './grid-table.js';
import { useChange } from './use-change.js';
import './grid.css';

const texts = {
  panel: { zh: '表格编辑', en: 'Grid' },
  which: { zh: '决策表', en: 'Decision table' },
  hit: { zh: '命中：{name}（{meaning}）', en: 'Hit: {name} ({meaning})' },
  keys: {
    zh: '回车和方向键走动；Ctrl+回车加一行；Alt+上下键移动一行；可以从 Excel 粘贴。',
    en: 'Enter and the arrows move; Ctrl+Enter adds a row; Alt+Up and Alt+Down move it; paste from Excel.',
  },
  add: { zh: '加一行', en: 'Add a row' },
  close: { zh: '关闭表格', en: 'Close the grid' },
  gone: {
    zh: '这个表看不懂了，先在条文里改好。',
    en: 'The table cannot be read any more; mend it in the text first.',
  },
  row: { zh: '第 {row} 行：', en: 'Row {row}: ' },
};

export interface GridPanelProps {
  readonly path: string;
  readonly tableKey: string;
}

/** One decision table of the file as a grid; the text goes with every change. */
export function GridPanel({ path, tableKey }: GridPanelProps) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const { open, close } = useOpenGrid();
  const { value: tables } = useAnswer('tables', path, revision);
  const { value: findings = [] } = useAnswer('diagnose', path, revision);
  const change = useChange(path, tableKey);
  const table = tables?.find(({ key }) => key === tableKey);
  const show = useFocus((state) => state.show);
  const found = table === undefined ? [] : cellFindings(table, findings);
  const options = (tables ?? []).map(({ key, rule, owner }) => ({
    value: key,
    label: owner === undefined ? rule : `${owner} · ${rule}`,
  }));
  return (
    <section className="grid" aria-label={say(texts.panel)}>
      <div className="grid-bar">
        <Select
          size="small"
          popupMatchSelectWidth={false}
          aria-label={say(texts.which)}
          value={tableKey}
          options={options}
          onChange={(key) => open(path, key)}
        />
        {table === undefined ? null : (
          <>
            <span>
              {say(texts.hit, { name: say(table.hit.name), meaning: say(table.hit.meaning) })}
            </span>
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => void change({ kind: 'addRow', at: table.rows.length })}
            >
              {say(texts.add)}
            </Button>
          </>
        )}
        <span className="grid-space" />
        <Tooltip title={say(texts.close)}>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={say(texts.close)}
            onClick={close}
          />
        </Tooltip>
      </div>
      {tables === undefined ? <Spin /> : null}
      {tables !== undefined && table === undefined ? (
        <Alert type="warning" showIcon title={say(texts.gone)} />
      ) : null}
      {table === undefined ? null : (
        <div className="grid-scroll">
          <GridTableView
            key={table.key}
            table={table}
            findings={found}
            change={change}
            onShow={({ start, end }) => show(path, start, end)}
          />
          <Findings path={path} findings={found} />
          <p className="grid-note">{say(texts.keys)}</p>
        </div>
      )}
    </section>
  );
}

interface FindingsProps {
  readonly path: string;
  readonly findings: readonly CellFinding[];
}

function Findings({ path, findings }: FindingsProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  if (findings.length === 0) return null;
  return (
    <ul className="grid-findings">
      {findings.map(({ finding, row }) => (
        <li key={`${finding.code} ${finding.span.start}`}>
          <Button
            type="link"
            size="small"
            onClick={() => show(path, finding.span.start, finding.span.end)}
          >
            {row === undefined || row < 0 ? '' : say(texts.row, { row: row + 1 })}
            {say(finding.message).replaceAll('`', '')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
