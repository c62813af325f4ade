/** Names of concepts, as a list a screen reader can announce. */
export function ConceptChips({ concepts, label = "Concepts" }: { concepts: readonly { id: string; title: string }[]; label?: string }) {
  if (concepts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {concepts.map((concept) => (
        <li key={concept.id} className="rounded-full bg-accent-soft px-2.5 py-0.5 text-xs text-accent-deep">
          {concept.title}
        </li>
      ))}
    </ul>
  );
}
