/** A labelled piece of text as a program sees it; goes into a list of descriptions. */
export function Sample({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="mb-1 text-xs font-medium text-muted">{label}</dt>
      <dd>
        <pre tabIndex={0} aria-label={label} className="max-h-60 overflow-auto rounded-lg bg-sunken px-3 py-2 font-mono text-[0.82rem] break-words whitespace-pre-wrap">
          {text}
        </pre>
      </dd>
    </div>
  );
}
