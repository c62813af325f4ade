import type { ComponentProps } from "react";

const LOOKS = {
  primary: "bg-accent text-on-accent hover:bg-accent-deep disabled:bg-sunken disabled:text-muted",
  quiet: "border border-edge bg-surface text-ink hover:bg-sunken disabled:border-line disabled:text-muted",
  plain: "text-accent hover:bg-accent-soft disabled:text-muted",
};

/**
 * A button. `isPending` keeps it focusable and in place while its work goes on, and makes presses
 * do nothing, so that focus is not lost.
 */
export function Button({
  look = "quiet",
  className = "",
  isDisabled,
  isPending,
  onPress,
  type = "button",
  ...props
}: Omit<ComponentProps<"button">, "disabled" | "onClick"> & { look?: keyof typeof LOOKS; isDisabled?: boolean; isPending?: boolean; onPress?: () => void }) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      onClick={() => isPending || onPress?.()}
      className={`inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm font-medium transition-colors disabled:cursor-default aria-disabled:cursor-progress ${LOOKS[look]} ${className}`}
    />
  );
}
