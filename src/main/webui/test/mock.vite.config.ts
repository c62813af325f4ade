import type { Server } from "node:http";
import { type Connect, type Plugin, mergeConfig } from "vite";
import base from "../vite.config.ts";
import { createPlatform } from "./server.ts";

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'";

/** Serves the page with made-up data and the server's content security policy; a tool for looking at it. */
function platform(): Plugin {
  const { handle, attach } = createPlatform({ demo: process.env.DEMO !== "false" });
  function mount(server: { httpServer: unknown; middlewares: Connect.Server }, policy: boolean) {
    attach(server.httpServer as Server);
    server.middlewares.use((request, response, next) => {
      if (policy) response.setHeader("Content-Security-Policy", POLICY);
      void handle(request, response).then((handled) => handled || next());
    });
  }
  return {
    name: "coderx-made-up-platform",
    configureServer: (server) => mount(server as never, false),
    configurePreviewServer: (server) => mount(server as never, true),
  };
}

export default mergeConfig(base, { plugins: [platform()], preview: { port: 4173, host: "127.0.0.1" } });
