import { Fragment, type ReactNode, useMemo } from "react";
import { type Block, type Inline, parseMarkdown } from "./parseMarkdown";

/** Renders Markdown as elements; the text itself is never read as HTML. */
export function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return <div className="prose-plain">{blocks.map((block, index) => <Fragment key={index}>{rendered(block)}</Fragment>)}</div>;
}

function rendered(block: Block): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p>{inline(block.content)}</p>;
    case "heading": {
      const Heading = block.level === 1 ? "h3" : block.level === 2 ? "h4" : "h5";
      return <Heading>{inline(block.content)}</Heading>;
    }
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return <List>{block.items.map((item, index) => <li key={index}>{inline(item)}</li>)}</List>;
    }
    case "quote":
      return <blockquote>{inline(block.content)}</blockquote>;
    case "table":
      return (
        <table>
          <thead>
            <tr>{block.head.map((cell, index) => <th key={index} scope="col">{inline(cell)}</th>)}</tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => <tr key={index}>{row.map((cell, place) => <td key={place}>{inline(cell)}</td>)}</tr>)}
          </tbody>
        </table>
      );
    case "code":
      return (
        <pre tabIndex={0} aria-label="Example">
          <code>{block.text}</code>
        </pre>
      );
  }
}

function inline(parts: Inline[]): ReactNode {
  return parts.map((part, index) => {
    switch (part.kind) {
      case "text":
        return <Fragment key={index}>{part.text}</Fragment>;
      case "code":
        return <code key={index}>{part.text}</code>;
      case "strong":
        return <strong key={index}>{inline(part.content)}</strong>;
      case "emphasis":
        return <em key={index}>{inline(part.content)}</em>;
      case "link":
        return (
          <a key={index} href={part.address} rel="noopener noreferrer" target="_blank">
            {inline(part.content)}
          </a>
        );
    }
  });
}
