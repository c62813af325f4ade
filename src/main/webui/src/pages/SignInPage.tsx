import { SignIn } from "@/features/session/SignIn";
import mark from "@/mark.svg";
import type { SignedOut } from "@/shared/api/session";

export function SignInPage({ reason }: { reason: SignedOut["reason"] }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center px-4 py-10">
      <img src={mark} alt="" className="mb-5 size-12" />
      <h1 className="text-3xl font-semibold tracking-tight">coderX</h1>
      <p className="mt-1 mb-6 text-muted">See the concepts behind your code, and what to learn next.</p>
      <div className="min-h-34 rounded-2xl border border-line bg-surface p-5">
        <SignIn reason={reason} />
      </div>
    </main>
  );
}
