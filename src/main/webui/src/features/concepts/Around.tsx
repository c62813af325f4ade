import { Children, type ReactNode } from "react";

/** A titled list of links; without any, what is said then, or nothing at all. */
export function Around({ title, none, children }: { title: string; none?: string; children: ReactNode[] }) {
  if (children.length === 0 && !none) return null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {children.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul>
          {Children.map(children, (child) => (
            <li>{child}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
