import { type ReactNode, useState } from "react";
import { Button } from "./Button";

/** The first of many list items; the rest come when they are asked for. */
export function Folded({ items, most, children }: { items: ReactNode[]; most: number; children: (shown: ReactNode[]) => ReactNode }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, most))}
      {!all && items.length > most ? (
        <Button className="mt-2 min-h-9" onPress={() => setAll(true)}>
          Show {items.length - most} more
        </Button>
      ) : null}
    </>
  );
}
