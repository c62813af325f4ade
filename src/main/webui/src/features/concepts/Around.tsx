import type { ReactNode } from "react";
import { Folded } from "@/shared/ui/Folded";

const SHOWN = 8;

/** A titled list of links, the first ones at first; without any, what is said then, or nothing at all. */
export function Around({ title, none, children }: { title: string; none?: string; children: ReactNode[] }) {
  if (children.length === 0 && !none) return null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {children.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <Folded items={children.map((child, index) => <li key={index}>{child}</li>)} most={SHOWN}>
          {(shown) => <ul>{shown}</ul>}
        </Folded>
      )}
    </div>
  );
}
