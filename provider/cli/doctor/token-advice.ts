/** What to do about the identity service's own error numbers. Source: Microsoft's list of AADSTS codes. */
const byNumber: Readonly<Record<string, string>> = {
  "50034": "Sign in again with a user of this tenant",
  "50076": "Sign in again: the tenant asks for a second factor",
  "65001": "Have an administrator consent to the app's permissions in this tenant",
  "90002": "Check exchange:tenantId (AZURE_TENANT_ID) and exchange:cloud: no such tenant is known there",
  "500011":
    "Check exchange:cloud, and that the tenant has Exchange Online: its service principal is missing there",
  "700016": "Check AZURE_CLIENT_ID and exchange:tenantId: the app is not known in that tenant",
  "700027":
    "Upload the certificate's public key to the app registration, or set the path of the registered one",
  "700213": "Add a federated credential with this token's subject to the app registration",
  "70021":
    "Add a federated credential with this token's issuer, subject and audience to the app registration",
  "7000215": "Set AZURE_CLIENT_SECRET to the secret's value, not its id",
  "7000222": "Make a new client secret: this one's time is over",
};

const byWord: readonly (readonly [RegExp, string])[] = [
  [/ChainedTokenCredential/, "Name one method in exchange:auth, or give one of these what it lacks"],
  [
    /network_error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/,
    "Check the network, and the proxy if there is one, between here and the cloud's login host",
  ],
];

const otherwise = "Check exchange:auth, exchange:tenantId and the environment variables of the method";

/** The sentence for whatever the identity library threw. */
export function tokenAdvice(message: string): string {
  const numbers = [...message.matchAll(/AADSTS(\d+)/g)].map(([, number]) => number ?? "");
  return (
    numbers.map((number) => byNumber[number]).find((advice) => advice !== undefined) ??
    byWord.find(([pattern]) => pattern.test(message))?.[1] ??
    otherwise
  );
}
