import { memo, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { linkTarget } from '../content/link.js';
import type { HelpPage, Section } from '../content/section.js';
import { CodeBlock } from './code-block.js';
import { HelpLink } from './help-link.js';

export interface HelpMarkdownProps {
  readonly page: HelpPage;
  readonly section: Section;
  /** What stands above the parts of policies that the page shows. */
  readonly header: string;
}

const plugins = [remarkGfm];

/** The text of a section. HTML in it is left out: it is comments only. */
export const HelpMarkdown = memo(function HelpMarkdown({
  page,
  section,
  header,
}: HelpMarkdownProps) {
  const components = useMemo(() => componentsOf(page, section, header), [page, section, header]);
  return (
    <ReactMarkdown remarkPlugins={plugins} components={components} skipHtml>
      {section.text}
    </ReactMarkdown>
  );
});

function componentsOf(page: HelpPage, section: Section, header: string): Components {
  const name = `${page.id}-${section.heading || 'top'}`;
  return {
    a: ({ href = '', children }) => {
      const target = linkTarget(href, page);
      if (target !== undefined) return <HelpLink target={target}>{children}</HelpLink>;
      if (!/^https?:/.test(href)) return children;
      return (
        <a href={href} target="_blank" rel="noreferrer">
          {children}
        </a>
      );
    },
    pre: ({ node }) => <CodeBlock node={node} section={section} name={name} header={header} />,
    table: ({ children }) => (
      <div className="help-table">
        <table>{children}</table>
      </div>
    ),
  };
}
