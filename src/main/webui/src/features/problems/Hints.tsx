import { useState } from "react";
import { Button } from "@/shared/ui/Button";
import { Loaded } from "@/shared/ui/Loaded";
import { Markdown } from "@/shared/ui/Markdown";
import { useHint } from "./api/hint";

/** The hints of a problem, each shown when it is asked for. */
export function Hints({ id, count }: { id: string; count: number }) {
  const [wanted, setWanted] = useState(0);
  if (count === 0) return null;
  return (
    <div className="space-y-3">
      {wanted > 0 ? (
        <ol aria-label="Hints" className="space-y-2">
          {Array.from({ length: wanted }, (_, index) => (
            <Hint key={index} id={id} number={index + 1} />
          ))}
        </ol>
      ) : null}
      {wanted < count ? (
        <Button onPress={() => setWanted(wanted + 1)}>{wanted === 0 ? "Give me a hint" : `Another hint (${wanted + 1} of ${count})`}</Button>
      ) : null}
    </div>
  );
}

function Hint({ id, number }: { id: string; number: number }) {
  const hint = useHint(id, number);
  return (
    <li className="rounded-xl bg-warm-soft px-4 py-3 text-sm">
      <Loaded query={hint} label={`Loading hint ${number}`} lines={1}>
        {(text) => <Markdown source={text} />}
      </Loaded>
    </li>
  );
}
