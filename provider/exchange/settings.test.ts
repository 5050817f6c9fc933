import fc from "fast-check";
import { ConfigurationError } from "./configuration-error";
import { readSettings } from "./settings";

const token = { EXCHANGE_ACCESS_TOKEN: "t" };
const read = (config: Record<string, string>, env: Record<string, string> = token) =>
  readSettings((key) => config[key], env);

function issues(config: Record<string, string>, env: Record<string, string> = token) {
  try {
    read(config, env);
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return error.issues;
    }
    throw error;
  }
  return [];
}

test("with nothing set, the public cloud and the default credential are used", () => {
  expect(read({}, {})).toEqual({
    tenantId: undefined,
    cloud: "public",
    origin: "https://outlook.office365.com",
    auth: "default",
  });
});

test.each([
  ["public", "https://outlook.office365.com"],
  ["gccHigh", "https://outlook.office365.us"],
  ["dod", "https://outlook-dod.office365.us"],
  ["china", "https://partner.outlook.cn"],
])("cloud %s has its own host", (cloud, origin) => {
  expect(read({ "exchange:cloud": cloud }).origin).toBe(origin);
});

test("blank values count as not set", () => {
  expect(read({ "exchange:tenantId": " ", "exchange:cloud": "", "exchange:endpoint": "\t" })).toMatchObject({
    tenantId: undefined,
    cloud: "public",
    origin: "https://outlook.office365.com",
  });
});

test.each(["11111111-2222-3333-4444-555555555555", "contoso.com", "contoso.onmicrosoft.com"])(
  "tenant %s is taken",
  (tenantId) => {
    expect(read({ "exchange:tenantId": tenantId }).tenantId).toBe(tenantId);
  },
);

test.each(["contoso", "contoso.com/x", "-contoso.com", "11111111-2222-3333-4444", "a@contoso.com"])(
  "tenant %s is refused",
  (tenantId) => {
    expect(issues({ "exchange:tenantId": tenantId })).toEqual([
      {
        key: "exchange:tenantId",
        reason: `"${tenantId}" is not allowed; it must be the tenant's GUID or one of its verified domains, e.g. contoso.com`,
      },
    ]);
  },
);

test("a wrong cloud and a wrong method are both named, with what is allowed", () => {
  expect(issues({ "exchange:cloud": "azure", "exchange:auth": "password" })).toEqual([
    {
      key: "exchange:cloud",
      reason: '"azure" is not allowed; it must be one of public, gccHigh, dod, china',
    },
    {
      key: "exchange:auth",
      reason:
        '"password" is not allowed; it must be one of default, certificate, workloadIdentity, managedIdentity, secret, azureCli, token',
    },
  ]);
});

test("the endpoint and the environment are judged in one go", () => {
  const found = issues({ "exchange:endpoint": "http://example.com", "exchange:auth": "token" }, {});
  expect(found.map(({ key }) => key)).toEqual(["exchange:endpoint", "exchange:auth"]);
  expect(found[1]?.reason).toContain("EXCHANGE_ACCESS_TOKEN");
});

test("the error's message lists each issue on a line of its own", () => {
  expect(() => read({ "exchange:cloud": "x", "exchange:tenantId": "y" })).toThrow(
    /^exchange:tenantId: .*\nexchange:cloud: .*$/,
  );
});

describe("exchange:endpoint", () => {
  test.each([
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080"],
    ["http://[::1]:8080", "http://[::1]:8080"],
    ["https://outlook.office365.com", "https://outlook.office365.com"],
    ["https://eur01.outlook.office365.com", "https://eur01.outlook.office365.com"],
    ["HTTPS://OUTLOOK.OFFICE365.COM", "https://outlook.office365.com"],
  ])("%s is taken", (endpoint, origin) => {
    expect(read({ "exchange:endpoint": endpoint }).origin).toBe(origin);
  });

  test.each([
    "http://127.0.0.1",
    "https://127.0.0.1:8080",
    "http://localhost:8080",
    "http://192.0.2.1:8080",
    "http://[::2]:8080",
    "http://127.0.0.1.example.com:8080",
    "http://outlook.office365.com",
    "https://evil-office365.com",
    "https://outlook.office365.com.evil.example",
    "https://outlook.office365.com@evil.example",
    "https://evil.example/outlook.office365.com",
    "https://evil.example#.office365.com",
    "https://outlook.office365.us",
    "https://outlook.office365.com/adminapi",
    "https://outlook.office365.com/?a=b",
    "https://outlook.office365.com/#a",
    "https://user@outlook.office365.com",
    "http://user@127.0.0.1:8080",
    "http://127.0.0.1:8080/path",
    "ftp://outlook.office365.com",
    "outlook.office365.com",
  ])("%s is refused", (endpoint) => {
    const [issue, ...more] = issues({ "exchange:endpoint": endpoint });
    expect(more).toEqual([]);
    expect(issue?.key).toBe("exchange:endpoint");
    expect(issue?.reason).toContain("http://127.0.0.1:PORT or http://[::1]:PORT");
    expect(issue?.reason).toContain("inside office365.com");
  });

  test("inside the domain is judged by the chosen cloud", () => {
    const gcc = { "exchange:cloud": "gccHigh", "exchange:endpoint": "https://x.outlook.office365.us" };
    expect(read(gcc).origin).toBe("https://x.outlook.office365.us");
    expect(issues({ ...gcc, "exchange:cloud": "china" })[0]?.reason).toContain("inside outlook.cn");
  });

  test("a password in it is not repeated in the message", () => {
    const [issue] = issues({ "exchange:endpoint": "https://user:hunter2@outlook.office365.com" });
    expect(issue?.key).toBe("exchange:endpoint");
    expect(issue?.reason).not.toContain("hunter2");
  });

  test("whatever is taken can only send the token to loopback or into the cloud's domain", () => {
    const host = fc.oneof(
      fc.domain(),
      fc.domain().map((name) => `${name}.office365.com`),
      fc.domain().map((name) => `office365.com.${name}`),
      fc.constantFrom("127.0.0.1", "[::1]", "office365.com", "xoffice365.com", "localhost"),
    );
    const endpoint = fc
      .tuple(fc.constantFrom("http", "https"), host, fc.constantFrom("", ":8080"))
      .map(([scheme, name, port]) => `${scheme}://${name}${port}`);
    fc.assert(
      fc.property(endpoint, (text) => {
        const taken = issues({ "exchange:endpoint": text }).length === 0;
        const { protocol, hostname, port } = new URL(text);
        const loopback = protocol === "http:" && /^(127\.0\.0\.1|\[::1\])$/.test(hostname) && port !== "";
        const inside = protocol === "https:" && /(^|\.)office365\.com$/.test(hostname);
        expect(taken).toBe(loopback || inside);
      }),
    );
  });
});
