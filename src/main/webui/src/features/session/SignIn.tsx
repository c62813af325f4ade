import { type FormEvent, useId, useState } from "react";
import { ApiError } from "@/shared/api";
import type { SignedOut } from "@/shared/api/session";
import { Button } from "@/shared/ui/Button";
import { Loaded } from "@/shared/ui/Loaded";
import { ErrorNotice } from "@/shared/ui/Notice";
import { useDemoSignIn } from "./api/demoSignIn";
import { useSessionOptions } from "./api/sessionOptions";
import { useTokenSignIn } from "./api/tokenSignIn";

export function SignIn({ reason }: { reason: SignedOut["reason"] }) {
  const options = useSessionOptions();
  return (
    <div className="space-y-5">
      {reason === "expired" ? (
        <p role="status" className="rounded-xl bg-warm-soft px-4 py-3 text-sm">
          Your session has ended, so you were signed out. Sign in to go on where you were.
        </p>
      ) : null}
      <Loaded query={options} label="Looking up how to sign in" lines={3}>
        {({ demo }) => (demo ? <DemoChoice /> : <TokenForm />)}
      </Loaded>
    </div>
  );
}

function DemoChoice() {
  const signIn = useDemoSignIn();
  return (
    <div className="space-y-3">
      <p className="text-sm text-muted">This is a demo on one machine. No account is needed.</p>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button look="primary" className="flex-1" isDisabled={signIn.isPending} onPress={() => signIn.mutate("student")}>
          Try as a student
        </Button>
        <Button className="flex-1" isDisabled={signIn.isPending} onPress={() => signIn.mutate("educator")}>
          Try as an educator
        </Button>
      </div>
      {signIn.isError ? <ErrorNotice error={signIn.error} /> : null}
    </div>
  );
}

function TokenForm() {
  const [token, setToken] = useState("");
  const signIn = useTokenSignIn();
  const field = useId();
  const help = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (token.trim()) signIn.mutate(token);
  }

  return (
    <form onSubmit={submit} className="space-y-3">
      <label htmlFor={field} className="block text-sm font-medium">
        Access token
      </label>
      <textarea
        id={field}
        aria-describedby={help}
        aria-invalid={signIn.isError}
        value={token}
        onChange={(event) => setToken(event.target.value)}
        rows={4}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="w-full rounded-lg border border-edge bg-surface p-3 font-mono text-sm"
      />
      <p id={help} className="text-sm text-muted">
        Your institution gives you this token. It stays in this browser tab only and is forgotten when you close it.
      </p>
      <Button type="submit" look="primary" isDisabled={!token.trim() || signIn.isPending}>
        Sign in
      </Button>
      {signIn.isError ? (
        signIn.error instanceof ApiError && signIn.error.code === "UNAUTHENTICATED" ? (
          <p role="alert" className="rounded-xl bg-clay-soft px-4 py-3 text-sm">
            This token was not accepted. It may have ended; ask for a fresh one.
          </p>
        ) : (
          <ErrorNotice error={signIn.error} />
        )
      ) : null}
    </form>
  );
}
