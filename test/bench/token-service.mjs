import { createServer } from "node:http";

/**
 * A managed identity's token service, as Azure's App Service has one on loopback. It is the one identity service that
 * takes no https, which makes a cold start measurable: the token has to be asked for first.
 */
export async function startTokenService(token) {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({
        access_token: token,
        token_type: "Bearer",
        resource: "https://outlook.office365.com",
        expires_on: String(Math.floor(Date.now() / 1000) + 3600),
      }),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    /** Environment of a process that is to use it. */
    env: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${server.address().port}/msi/token`,
      IDENTITY_HEADER: "bench",
    },
    /** Token requests since the last time. */
    taken() {
      const taken = requests;
      requests = 0;
      return taken;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
