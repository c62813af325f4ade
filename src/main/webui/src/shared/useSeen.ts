import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element has come into view; once it has, it stays so. */
export function useSeen<Kind extends Element>(): [RefObject<Kind | null>, boolean] {
  const element = useRef<Kind>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) return;
    const watch = new IntersectionObserver((entries) => setSeen((before) => before || entries.some(({ isIntersecting }) => isIntersecting)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [seen]);
  return [element, seen];
}
