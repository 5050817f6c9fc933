import { tokenAdvice } from "./token-advice";

test.each([
  [
    "AADSTS700016: Application with identifier 'x' was not found",
    "Check AZURE_CLIENT_ID and exchange:tenantId",
  ],
  ["invalid_client: AADSTS7000215: Invalid client secret provided.", "the secret's value, not its id"],
  ["AADSTS7000222: The provided client secret keys are expired.", "Make a new client secret"],
  ["AADSTS90002: Tenant 'x' not found.", "Check exchange:tenantId (AZURE_TENANT_ID) and exchange:cloud"],
  ["AADSTS1: first AADSTS700027: The certificate", "Upload the certificate's public key"],
  [
    "CredentialUnavailableError: no az",
    "Check exchange:auth, exchange:tenantId and the environment variables",
  ],
  ["network_error: See https://aka.ms/msal.js.errors#network_error", "Check the network, and the proxy"],
  ["getaddrinfo ENOTFOUND login.microsoftonline.com", "Check the network, and the proxy"],
  ["ChainedTokenCredential authentication failed.", "Name one method in exchange:auth"],
  ["AADSTS1: new", "Check exchange:auth, exchange:tenantId and the environment variables"],
])("%s", (message, advice) => {
  expect(tokenAdvice(message)).toContain(advice);
});
