import { describe, expect, it } from "vitest";
import { parseInline, parseMarkdown } from "./parseMarkdown";

describe("parseMarkdown", () => {
  it("reads the parts a statement is made of", () => {
    const kinds = parseMarkdown("# Title\n\nText over\ntwo lines.\n\n- a\n- b\n  goes on\n\n1. one\n\n> aside\n\n```python\nx = 1\n```").map(({ kind }) => kind);
    expect(kinds).toEqual(["heading", "paragraph", "list", "list", "quote", "code"]);
  });

  it("keeps code as it is", () => {
    expect(parseMarkdown("```\na *b* <i>\n\n  c\n```")).toEqual([{ kind: "code", text: "a *b* <i>\n\n  c" }]);
    expect(parseInline("use `a * b * c`")).toEqual([{ kind: "text", text: "use " }, { kind: "code", text: "a * b * c" }]);
  });

  it("reads a table, with bars in code as code", () => {
    const text = (content: string) => [{ kind: "text", text: content }];
    const code = (content: string) => [{ kind: "code", text: content }];
    expect(parseMarkdown("| call | result |\n|---|:-:|\n| `f(1 | 2)` | `3` |\n| a | b |\n\nafter")).toEqual([
      { kind: "table", head: [text("call"), text("result")], rows: [[code("f(1 | 2)"), code("3")], [text("a"), text("b")]] },
      { kind: "paragraph", content: text("after") },
    ]);
    expect(parseMarkdown("| no | table |")[0]).toMatchObject({ kind: "paragraph" });
  });

  it("takes an open fence to the end", () => {
    expect(parseMarkdown("```\nx")).toEqual([{ kind: "code", text: "x" }]);
  });

  it("leaves HTML as text", () => {
    expect(parseMarkdown("<script>alert(1)</script>")).toEqual([{ kind: "paragraph", content: [{ kind: "text", text: "<script>alert(1)</script>" }] }]);
  });

  it("makes links of web addresses only", () => {
    expect(parseInline("[a](https://example.org/x)")[0]).toMatchObject({ kind: "link", address: "https://example.org/x" });
    expect(parseInline("[a](javascript:alert`1`)").some(({ kind }) => kind === "link")).toBe(false);
  });

  it("does not read names with underscores or products as emphasis", () => {
    expect(parseInline("last_seen_at and 2 * 3 * 4")).toEqual([{ kind: "text", text: "last_seen_at and 2 * 3 * 4" }]);
  });

  it("comes to an end on any text", () => {
    for (const odd of ["", "***", "`", "[](", "_ _", "#", ">", "- ", "1.", "**a*", "```", "|", "||\n||", "|`|\n|-|"]) expect(() => parseMarkdown(odd)).not.toThrow();
  });
});
