/** Codes of the server's catalogue, and two that only a client can see. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CODE_EMPTY"
  | "CODE_TOO_LARGE"
  | "LINE_TOO_LONG"
  | "NESTING_TOO_DEEP"
  | "CODE_NOT_TEXT"
  | "LANGUAGE_UNSUPPORTED"
  | "PROBLEM_UNKNOWN"
  | "IDEMPOTENCY_KEY_REUSED"
  | "INVALID_INPUT"
  | "RATE_LIMITED"
  | "INPUT_TOO_LARGE"
  | "RUNNING_OFF"
  | "UNAVAILABLE"
  | "INTERNAL"
  | "OFFLINE"
  | "NO_ANSWER";

type Wording = {
  title: string;
  advice: string;
  /** The server's own message says where the limit was met, so it is shown too. */
  showsDetail?: true;
};

const WORDING: Record<ErrorCode, Wording> = {
  UNAUTHENTICATED: { title: "Please sign in again", advice: "Your session has ended. Your code is still here." },
  FORBIDDEN: { title: "This belongs to someone else", advice: "You can only open what is yours or your cohort’s." },
  NOT_FOUND: { title: "Not found", advice: "It may have been moved or removed." },
  CODE_EMPTY: { title: "There is no code yet", advice: "Write a few lines, then submit." },
  CODE_TOO_LARGE: { title: "That is a lot of code", advice: "Up to 200 KB fit in one submission. Try the part you are working on.", showsDetail: true },
  LINE_TOO_LONG: { title: "One line is too long", advice: "Lines may have up to 10,000 characters.", showsDetail: true },
  NESTING_TOO_DEEP: { title: "The brackets go very deep", advice: "Up to 500 levels can be read. Splitting the expression helps.", showsDetail: true },
  CODE_NOT_TEXT: { title: "This is not plain text", advice: "Paste the source itself, saved as UTF-8.", showsDetail: true },
  LANGUAGE_UNSUPPORTED: { title: "This language is not supported yet", advice: "Python, Java, JavaScript and TypeScript are." },
  PROBLEM_UNKNOWN: { title: "This problem is not available", advice: "Choose another one from the list." },
  IDEMPOTENCY_KEY_REUSED: { title: "Something changed in between", advice: "Submit once more and it will go through." },
  INVALID_INPUT: { title: "Something in the request is not right", advice: "Check what you entered and try again.", showsDetail: true },
  RATE_LIMITED: { title: "One moment", advice: "Quite a few requests came at once. Try again in a little while." },
  INPUT_TOO_LARGE: { title: "That is a lot of input", advice: "Try a smaller example; it is easier to follow too.", showsDetail: true },
  RUNNING_OFF: { title: "Code is not run here", advice: "You can still submit it: it is read, and your roadmap follows.", showsDetail: true },
  UNAVAILABLE: { title: "coderX is catching its breath", advice: "The service is not reachable right now. Nothing you wrote is lost." },
  INTERNAL: { title: "Something went wrong on our side", advice: "Nothing you wrote is lost. Please try again." },
  OFFLINE: { title: "No connection", advice: "Check your network. Your code stays here." },
  NO_ANSWER: { title: "No answer yet", advice: "The server took too long. Trying again is safe: nothing is stored twice." },
};

/** A request that did not succeed, with a code to decide on and words to show. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ErrorCode,
    /** What the server said, if anything. */
    readonly detail = "",
  ) {
    super(detail || WORDING[code].title);
  }

  /** Whether the same request may succeed later without a change by the user. */
  get passing(): boolean {
    return ["OFFLINE", "NO_ANSWER", "UNAVAILABLE", "INTERNAL", "RATE_LIMITED"].includes(this.code);
  }

  /** Whether it is unknown if the server acted on the request. */
  get undecided(): boolean {
    return ["OFFLINE", "NO_ANSWER", "UNAVAILABLE", "INTERNAL"].includes(this.code);
  }
}

export type PlainWords = { title: string; advice: string; detail?: string };

/** Words for any failure; unknown ones read as an internal error. */
export function inPlainWords(error: unknown): PlainWords {
  const known = error instanceof ApiError ? error : new ApiError("INTERNAL");
  const { title, advice, showsDetail } = WORDING[known.code];
  return showsDetail && known.detail ? { title, advice, detail: known.detail } : { title, advice };
}

/** Reads a code from the catalogue; anything else is an internal error. */
export function errorCode(value: unknown): ErrorCode {
  return typeof value === "string" && Object.hasOwn(WORDING, value) ? (value as ErrorCode) : "INTERNAL";
}

/** The code an HTTP status stands for when the body names none. */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 403) return "FORBIDDEN";
  if (status === 404) return "NOT_FOUND";
  if (status === 413) return "CODE_TOO_LARGE";
  if (status === 429) return "RATE_LIMITED";
  if (status === 502 || status === 503 || status === 504) return "UNAVAILABLE";
  if (status >= 400 && status < 500) return "INVALID_INPUT";
  return "INTERNAL";
}
