/** A place in code: lines and columns from 1, the end not included, columns in UTF-16 units. */
export type Span = { startLine: number; startColumn: number; endLine: number; endColumn: number };

/** A remark about a place in the code, as the editor shows it. */
export type Mark = { span: Span; title: string; message: string; severity: number };

/** Lines as an editor's document offers them: a start offset and a length each. */
type Lines = { count: number; line: (number: number) => { from: number; to: number } };

/** Turns a span into offsets that lie within the document and cover at least one character where there is one. */
export function offsets({ startLine, startColumn, endLine, endColumn }: Span, lines: Lines): { from: number; to: number } {
  const place = (line: number, column: number) => {
    if (line > lines.count) return lines.line(lines.count).to;
    const { from, to } = lines.line(Math.max(1, line));
    return Math.min(to, from + Math.max(0, column - 1));
  };
  const from = place(startLine, startColumn);
  const to = Math.max(from, place(endLine, endColumn));
  if (to > from) return { from, to };
  const whole = lines.line(Math.min(Math.max(1, startLine), lines.count));
  return from < whole.to ? { from, to: from + 1 } : { from: whole.from, to: whole.to };
}
