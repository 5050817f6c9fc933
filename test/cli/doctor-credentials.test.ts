import { appClaims, forgedToken } from "../../provider/cli/doctor/forged-token.test-helper";
import {
  type IdentityService,
  startIdentityService,
} from "../../provider/exchange/credentials/identity-service.test-helper";
import { good, Practice } from "./practice";

let practice: Practice;
let identity: IdentityService;
beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());
beforeEach(async () => {
  practice.reset(good);
  identity = await startIdentityService();
  identity.accessToken = good;
});
afterEach(() => identity.close());

const managedIdentity = () =>
  practice.run(
    { IDENTITY_ENDPOINT: `${identity.url}/msi/token`, IDENTITY_HEADER: "an-identity-header-nobody-may-see" },
    "--auth",
    "managedIdentity",
  );

test("a managed identity's token is asked for once, however much is read with it, and never shown", async () => {
  const { code, out, err } = await managedIdentity();
  expect(err).toBe("");
  expect(out).toContain("exchange:auth managedIdentity needs no variable.");
  expect(out).toContain("Exchange.ManageAsApp is in the token.");
  expect(out).toContain("Get-TransportRule may be run; 4 objects.");
  expect(code).toBe(0);
  expect(identity.tokenRequests()).toHaveLength(1);
  for (const hidden of [good, "unsigned-by-anybody", "an-identity-header-nobody-may-see"]) {
    expect(out).not.toContain(hidden);
  }
});

test("a token that Exchange refuses is renewed once, and then the refusal told", async () => {
  identity.accessToken = forgedToken(appClaims({ roles: [] }));
  const { code, out } = await managedIdentity();
  expect(code).toBe(1);
  expect(out).toContain("failed  Exchange answers    HTTP 401");
  expect(identity.tokenRequests()).toHaveLength(2);
});

test("an identity service that gives no token ends the check: nothing is asked of Exchange", async () => {
  practice.emulator.log.clear();
  identity.refusal = {
    error: "invalid_client",
    error_description: "AADSTS700016: Application was not found.",
  };
  const { code, out } = await managedIdentity();
  expect(code).toBe(1);
  expect(out).toMatch(/failed {2}token +none could be had with exchange:auth "managedIdentity": .+\. Check /);
  expect(practice.emulator.log.requests).toEqual([]);
});
