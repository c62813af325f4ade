import { useMutation } from "@tanstack/react-query";
import { api } from "@/shared/api";
import { type SignedIn, session } from "@/shared/api/session";

export type DemoRole = "student" | "educator";

export const signInAs = (role: DemoRole) => api.rest<SignedIn>("POST", "/api/v1/session/demo", { role });

export const useDemoSignIn = () => useMutation({ mutationFn: signInAs, onSuccess: session.begin });
