import { type Ref, Suspense, lazy } from "react";
import type { Language } from "@/shared/api";
import type { Mark } from "@/shared/span";

export type EditorHandle = {
  /** Moves the cursor to a mark, where its text is now, and brings it into view. */
  goTo: (markIndex: number) => void;
  /** Moves the cursor to the start of a line, from 1, and brings it into view. */
  goToLine: (line: number) => void;
};

export type CodeEditorProps = {
  /** A new document starts when this changes, or when `language` does. */
  documentKey: string;
  initialCode: string;
  language: Language;
  label: string;
  readOnly?: boolean;
  marks: readonly Mark[];
  onChange?: (code: string) => void;
  onSubmit?: () => void;
  ref?: Ref<EditorHandle>;
};

const Loaded = lazy(() => import("./CodeMirrorEditor"));

/** The editor, loaded after the page: it is the largest part of it. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <div className="h-[26rem] overflow-hidden rounded-xl border border-edge bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
      <Suspense
        fallback={
          <p role="status" className="p-4 text-sm text-muted">
            Opening the editor …
          </p>
        }
      >
        <Loaded {...props} />
      </Suspense>
    </div>
  );
}
