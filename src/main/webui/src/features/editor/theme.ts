import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "14px", backgroundColor: "var(--surface)", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono, ui-monospace, monospace)", lineHeight: "1.6" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--muted)", border: "none", paddingLeft: "4px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--sunken) 60%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "8px", maxWidth: "32rem" },
  // Plain CSS in place of the default pictures, which are data: images a strict policy forbids.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy var(--warm) 1.5px", textUnderlineOffset: "3px", textDecorationSkipInk: "none" },
  ".cm-lintRange-info": { textDecorationColor: "var(--muted)" },
  ".cm-lintRange-active": { backgroundColor: "var(--warm-soft)" },
  ".cm-lint-marker": { content: "normal", width: "8px", height: "8px", margin: "7px 3px 0", borderRadius: "50%", backgroundColor: "var(--warm)" },
  ".cm-lint-marker-info": { backgroundColor: "var(--muted)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warm)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--muted)" },
  ".cm-diagnosticSource": { display: "none" },
  ".cm-diagnostic": { padding: "6px 12px", borderLeftWidth: "3px" },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "light-dark(#8a3175, #e39bd0)" },
  { tag: [tags.string, tags.special(tags.string)], color: "light-dark(#2f6b2c, #9fd08f)" },
  { tag: [tags.number, tags.bool, tags.null], color: "light-dark(#8a4b00, #eab676)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.className], color: "light-dark(#0b5f7c, #7fcbe8)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "light-dark(#2450a4, #9dbcf5)" },
]);

export const theme = [look, syntaxHighlighting(colours)];
