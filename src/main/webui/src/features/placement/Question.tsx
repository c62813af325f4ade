import { useId, useState } from "react";
import { Button } from "@/shared/ui/Button";
import type { Item } from "./api/placement";

/** One question with its code and its choices; once answered, it can only be read. */
export function Question({ item: { question, code, choices, concept }, chosen, isPending, onAnswer }: { item: Item; chosen: number | undefined; isPending: boolean; onAnswer: (choice: number) => void }) {
  const [marked, setMarked] = useState<number>();
  const [asksToChoose, setAsksToChoose] = useState(false);
  const name = useId();
  const isAnswered = chosen !== undefined;

  function send() {
    if (isPending) return;
    setAsksToChoose(marked === undefined);
    if (marked !== undefined) onAnswer(marked);
  }

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="text-xs text-muted">About: {concept.title}</p>
      {code ? (
        <pre tabIndex={0} role="region" aria-label="Code of the question" className="overflow-x-auto rounded-xl bg-sunken px-4 py-3 font-mono text-[0.85rem] leading-relaxed">
          <code>{code}</code>
        </pre>
      ) : null}
      <fieldset disabled={isAnswered} className="min-w-0">
        <legend className="mb-3 font-medium whitespace-pre-wrap">{question}</legend>
        <div className="space-y-2">
          {choices.map((choice, index) => {
            const isChosen = (chosen ?? marked) === index;
            return (
              <label key={index} className={`flex min-h-11 items-start gap-3 rounded-xl border px-3 py-2.5 text-sm ${isChosen ? "border-accent bg-accent-soft" : "border-edge"} ${isAnswered ? "" : "cursor-pointer hover:bg-sunken"}`}>
                <input type="radio" name={name} value={index} checked={isChosen} onChange={() => setMarked(index)} className="mt-1 size-4 shrink-0 accent-accent" />
                <span className="min-w-0 font-mono text-[0.85rem] break-words whitespace-pre-wrap">{choice}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      {isAnswered ? null : (
        <>
          <Button type="submit" look="primary" isPending={isPending}>
            {isPending ? "Sending …" : "Answer"}
          </Button>
          <p role="status" className="text-sm text-warm">
            {asksToChoose && marked === undefined ? "Choose an answer first. A guess is fine." : ""}
          </p>
        </>
      )}
    </form>
  );
}
