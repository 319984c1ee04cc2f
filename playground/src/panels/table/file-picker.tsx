import { InboxOutlined } from '@ant-design/icons';
import { Typography, Upload } from 'antd';
import { useText } from '../../texts/use-text.js';

const texts = {
  drop: {
    zh: '把 .xlsx 或 CSV 文件拖到这里，或者点击选择',
    en: 'Drop an .xlsx or CSV file here, or click to choose',
  },
  other: { zh: '{name}（点击换一个文件）', en: '{name} (click to take another)' },
};

export interface FilePickerProps {
  readonly name: string | undefined;
  readonly onPick: (file: File) => Promise<void>;
}

export function FilePicker({ name, onPick }: FilePickerProps) {
  const say = useText();
  return (
    <Upload.Dragger
      accept=".xlsx,.xls,.csv,.txt"
      showUploadList={false}
      beforeUpload={(file) => {
        void onPick(file);
        // The file stays in this page.
        return false;
      }}
    >
      <InboxOutlined style={{ fontSize: 24 }} />
      <br />
      <Typography.Text>
        {say(name === undefined ? texts.drop : texts.other, { name: name ?? '' })}
      </Typography.Text>
    </Upload.Dragger>
  );
}
