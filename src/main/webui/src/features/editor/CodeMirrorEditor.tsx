import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { type Diagnostic, forEachDiagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import type { Language } from "@/shared/api";
import { type Mark, offsets } from "@/shared/span";
import type { CodeEditorProps } from "./CodeEditor";
import { theme } from "./theme";

/** Grammars come one by one: most people write in one language. */
const GRAMMARS: Record<Language, () => Promise<Extension>> = {
  PYTHON: async () => (await import("@codemirror/lang-python")).python(),
  JAVA: async () => (await import("@codemirror/lang-java")).java(),
  JAVASCRIPT: async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true }),
  TYPESCRIPT: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
};

export default function CodeMirrorEditor({ documentKey, initialCode, language, label, readOnly = false, marks, onChange, onSubmit, ref }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useEffectEvent((code: string) => onChange?.(code));
  const submitted = useEffectEvent(() => onSubmit?.());
  const startingCode = useEffectEvent(() => initialCode);

  useEffect(() => {
    const grammar = new Compartment();
    const editor = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: startingCode(),
        extensions: [
          Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (submitted(), true) }])),
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of(language === "JAVASCRIPT" || language === "TYPESCRIPT" ? "  " : "    "),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.lineWrapping,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ "aria-label": label, ...(readOnly ? { "aria-readonly": "true" } : {}) }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
          grammar.of([]),
          theme,
        ],
      }),
    });
    view.current = editor;
    let gone = false;
    void GRAMMARS[language]().then((extension) => gone || editor.dispatch({ effects: grammar.reconfigure(extension) }));
    return () => {
      gone = true;
      editor.destroy();
      view.current = undefined;
    };
  }, [documentKey, language, readOnly, label]);

  useEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setDiagnostics(editor.state, marks.map((mark, index) => diagnostic(mark, index, editor.state))));
  }, [marks, documentKey, language]);

  useImperativeHandle(ref, () => ({
    goTo: (markIndex) => {
      const editor = view.current;
      if (!editor) return;
      // The diagnostics move with the text, so the place is right after editing too.
      forEachDiagnostic(editor.state, ({ source }, from, to) => {
        if (source !== String(markIndex)) return;
        editor.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      });
      editor.focus();
    },
    goToLine: (line) => {
      const editor = view.current;
      if (!editor) return;
      const { from, to } = editor.state.doc.line(Math.min(Math.max(1, line), editor.state.doc.lines));
      editor.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      editor.focus();
    },
  }));

  return <div ref={host} className="h-full" />;
}

function diagnostic({ span, title, message, severity }: Mark, index: number, state: EditorState): Diagnostic {
  const { from, to } = offsets(span, { count: state.doc.lines, line: (number) => state.doc.line(number) });
  return {
    from,
    to,
    severity: severity < 0.34 ? "info" : "warning",
    source: String(index),
    message,
    renderMessage: () => {
      const element = document.createElement("div");
      const heading = document.createElement("strong");
      heading.textContent = title;
      const body = document.createElement("div");
      body.textContent = message;
      element.append(heading, body);
      return element;
    },
  };
}
