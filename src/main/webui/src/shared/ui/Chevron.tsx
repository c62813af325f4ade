/** Points right at what is closed, and down at what is open. */
export function Chevron({ isOpen }: { isOpen: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden className={`size-3 shrink-0 text-muted transition-transform ${isOpen ? "rotate-90" : ""}`}>
      <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
