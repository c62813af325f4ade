import { useEffect, useRef, useState } from "react";
import { Button } from "@/shared/ui/Button";
import { Loaded } from "@/shared/ui/Loaded";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Question } from "./Question";
import { Results } from "./Results";
import { type Item, type Placement, useAnswer, usePlacement } from "./api/placement";
import { progressInWords } from "./words";

/** A quiz from the question it stands at to its results; it may be left and taken up again. */
export function Quiz({ id }: { id: string }) {
  const query = usePlacement(id);
  return (
    <Loaded query={query} label="Loading the quiz" lines={8}>
      {(placement) => <Running placement={placement} />}
    </Loaded>
  );
}

function Running({ placement }: { placement: Placement }) {
  const { id, item, asked, most, lastAnswer, status } = placement;
  // The question just answered stays until its explanation was read.
  const [answered, setAnswered] = useState<{ item: Item; choice: number }>();
  const answer = useAnswer(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && !answered) heading.current?.focus();
    moved.current ||= answered !== undefined;
  }, [answered]);

  if (!answered && (status === "DONE" || !item)) {
    return (
      <section className="space-y-4">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          What your answers show
        </h2>
        <Results placement={placement} />
      </section>
    );
  }
  const shown = answered?.item ?? item!;
  const number = answered ? asked : asked + 1;
  return (
    <section className="max-w-3xl space-y-4">
      <div className="space-y-2">
        <h2 ref={heading} tabIndex={-1} className="text-sm font-medium text-muted outline-none">
          {progressInWords(number, most)}
        </h2>
        <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-sunken">
          <span className="block h-full rounded-full bg-accent transition-[width]" style={{ width: `${(100 * asked) / Math.max(1, most)}%` }} />
        </span>
      </div>
      {!answered && lastAnswer ? (
        <p className="text-sm text-muted">
          The question before: {lastAnswer.right ? "right." : "not quite."} {lastAnswer.explanation}
        </p>
      ) : null}
      <Question
        key={shown.id}
        item={shown}
        chosen={answered?.choice}
        isPending={answer.isPending}
        onAnswer={(choice) => answer.mutate({ itemId: shown.id, choice }, { onSuccess: () => setAnswered({ item: shown, choice }) })}
      />
      {answer.isError && !answered ? <ErrorNotice error={answer.error} /> : null}
      {/* There from the start, so that what comes into it is read out. */}
      <div role="status">
        {answered && lastAnswer ? (
          <p className={`rounded-xl px-4 py-3 text-sm ${lastAnswer.right ? "bg-accent-soft" : "bg-warm-soft"}`}>
            <strong className="font-semibold">{lastAnswer.right ? "Right." : "Not quite."}</strong> {lastAnswer.explanation}
          </p>
        ) : null}
      </div>
      {answered ? (
        <Button
          look="primary"
          onPress={() => {
            answer.reset();
            setAnswered(undefined);
          }}
        >
          {status === "DONE" ? "See what your answers show" : "Next question"}
        </Button>
      ) : null}
    </section>
  );
}
