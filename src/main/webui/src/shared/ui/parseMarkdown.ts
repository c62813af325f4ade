/** What a small, safe part of Markdown says: plain data, never HTML. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong" | "emphasis"; content: Inline[] }
  | { kind: "link"; address: string; content: Inline[] };

export type Block =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; level: number; content: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "quote"; content: Inline[] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "code"; text: string };

const FENCE = /^\s{0,3}(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBERED = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
const ROW = /^\s{0,3}\|.*\|\s*$/;
const RULE = /^\s{0,3}\|(?:\s*:?-+:?\s*\|)+\s*$/;

export function parseMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;

  /** Takes lines as long as they go on with the same kind of block. */
  function takeWhile(goesOn: (line: string) => boolean): string[] {
    const taken: string[] = [];
    while (at < lines.length && goesOn(lines[at]!)) taken.push(lines[at++]!);
    return taken;
  }

  function list(marker: RegExp, ordered: boolean) {
    const items: string[] = [];
    for (const line of takeWhile((line) => marker.test(line) || (/^\s{2,}\S/.test(line) && !FENCE.test(line)))) {
      const item = marker.exec(line);
      if (item) items.push(item[1]!);
      else items.push(`${items.pop() ?? ""} ${line.trim()}`);
    }
    blocks.push({ kind: "list", ordered, items: items.map(parseInline) });
  }

  while (at < lines.length) {
    const line = lines[at]!;
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (line.trim() === "") {
      at++;
    } else if (fence) {
      at++;
      const text = takeWhile((inside) => !inside.trimStart().startsWith(fence[1]!)).join("\n");
      at++;
      blocks.push({ kind: "code", text });
    } else if (heading) {
      at++;
      blocks.push({ kind: "heading", level: heading[1]!.length, content: parseInline(heading[2]!) });
    } else if (BULLET.test(line)) {
      list(BULLET, false);
    } else if (NUMBERED.test(line)) {
      list(NUMBERED, true);
    } else if (ROW.test(line) && RULE.test(lines[at + 1] ?? "")) {
      const [head, , ...rows] = takeWhile((next) => ROW.test(next)).map(cells);
      blocks.push({ kind: "table", head: head!, rows });
    } else if (QUOTE.test(line)) {
      blocks.push({ kind: "quote", content: parseInline(takeWhile((next) => QUOTE.test(next)).map((next) => QUOTE.exec(next)![1]).join(" ")) });
    } else {
      const text = takeWhile((next) => next.trim() !== "" && ![FENCE, HEADING, BULLET, NUMBERED, QUOTE].some((start) => start.test(next)));
      blocks.push({ kind: "paragraph", content: parseInline(text.map((part) => part.trim()).join(" ")) });
    }
  }
  return blocks;
}

/** The cells of a row; a bar within code is part of the code. */
function cells(row: string): Inline[][] {
  const found = row.trim().slice(1, -1).match(/(?:`[^`]*`|[^|`]|`)*/g) ?? [];
  return found.filter((cell) => cell !== "").map((cell) => parseInline(cell.trim()));
}

const SPAN = /(`+)([\s\S]*?[^`])\1(?!`)|\*\*(\S(?:[^*]*?\S)?)\*\*|\*(\S(?:[^*]*?\S)?)\*|(?<!\w)_(\S(?:[^_]*?\S)?)_(?!\w)|\[([^\]]+)\]\(([^()\s]+)\)/;

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let found = SPAN.exec(rest); found; found = SPAN.exec(rest)) {
    if (found.index > 0) parts.push({ kind: "text", text: rest.slice(0, found.index) });
    const [whole, , code, strong, emphasis, underlined, label, address] = found;
    if (code !== undefined) parts.push({ kind: "code", text: code.trim() });
    else if (strong !== undefined) parts.push({ kind: "strong", content: parseInline(strong) });
    else if (label !== undefined) parts.push(link(label, address!, whole));
    else parts.push({ kind: "emphasis", content: parseInline(emphasis ?? underlined!) });
    rest = rest.slice(found.index + whole.length);
  }
  if (rest) parts.push({ kind: "text", text: rest });
  return parts;
}

/** Only web addresses become links; anything else (scripts, data) stays the text it was. */
function link(label: string, address: string, whole: string): Inline {
  return /^https?:\/\//i.test(address) ? { kind: "link", address, content: parseInline(label) } : { kind: "text", text: whole };
}
