import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { Chevron } from "@/shared/ui/Chevron";
import { counted } from "@/shared/words";
import type { ConceptArea } from "./api/areas";

/** The concepts of an area that nothing is known about yet, folded away until they are asked for. */
export function NotSeen({ area, concepts }: { area: string; concepts: readonly ConceptArea[] }) {
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <div className="py-1 text-sm">
      <button type="button" aria-expanded={open} aria-controls={open ? list : undefined} onClick={() => setOpen(!open)} className="flex min-h-10 w-full items-center gap-1.5 rounded-lg text-left text-muted hover:bg-sunken">
        <Chevron isOpen={open} />
        <span>
          {counted(concepts.length, "concept")} not seen yet<span className="sr-only"> in {area}</span>
        </span>
      </button>
      {open ? (
        <ul id={list} className="flex flex-wrap gap-x-5 pb-2 pl-[1.125rem]">
          {concepts.map(({ id, title }) => (
            <li key={id}>
              <Link to="/concepts/$conceptId" params={{ conceptId: id }} className="inline-flex min-h-8 items-center text-accent underline underline-offset-2">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
