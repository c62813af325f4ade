import { WebSocket } from "ws";

// Node 20 has no WebSocket of its own; browsers do.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
