import { Link } from "@tanstack/react-router";

/** Names of concepts, as a list a screen reader can announce; each leads to what it is. */
export function ConceptChips({ concepts, label = "Concepts" }: { concepts: readonly { id: string; title: string }[]; label?: string }) {
  if (concepts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {concepts.map((concept) => (
        <li key={concept.id}>
          <Link to="/concepts/$conceptId" params={{ conceptId: concept.id }} className="block rounded-full bg-accent-soft px-2.5 py-1 text-xs text-accent-deep underline-offset-2 hover:underline">
            {concept.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
