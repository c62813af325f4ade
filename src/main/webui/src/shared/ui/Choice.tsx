import { type ReactNode, useId } from "react";

/** A labelled choice of one; the browser's own control, which phones and screen readers know best. */
export function Choice({ label, value, onChange, children, className = "" }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-muted">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="h-10 w-full min-w-0 truncate rounded-lg border border-edge bg-surface px-3 text-sm">
        {children}
      </select>
    </div>
  );
}
