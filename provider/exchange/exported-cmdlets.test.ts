import { exportedCmdlets } from "./exported-cmdlets";
import type { ExchangeSettings } from "./settings";

const settings: ExchangeSettings = {
  cloud: "public",
  origin: "https://outlook.office365.com",
  auth: "token",
};

function service(...answers: Response[]) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetchImpl = (async (url: URL | string, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    return answers[asked.length - 1] ?? new Response(null, { status: 500 });
  }) as typeof fetch;
  return { asked, run: (more = settings) => exportedCmdlets(more, "contoso.com", "t", fetchImpl) };
}
const json = (value: unknown) => new Response(JSON.stringify(value));
const to = (location: string) => new Response(null, { status: 302, headers: { location } });

test.each([
  ["a list", { value: [{ exportedCmdlets: ["Get-TransportRule", "Set-TransportRule"] }] }],
  ["lines of text", { value: [{ exportedCmdlets: "Get-TransportRule\r\nSet-TransportRule\n" }] }],
  ["an object", { value: { exportedCmdlets: "Get-TransportRule,Set-TransportRule" } }],
])("names come as %s", async (_, answer) => {
  const { asked, run } = service(json(answer));
  expect(await run()).toEqual(new Set(["get-transportrule", "set-transportrule"]));
  expect(asked).toEqual([
    {
      url: "https://outlook.office365.com/adminapi/v1.0/contoso.com/EXOModuleFile?Version=3.7.0",
      init: expect.objectContaining({
        redirect: "manual",
        headers: expect.objectContaining({ Authorization: "Bearer t", CommandName: "*" }),
      }),
    },
  ]);
});

test.each([
  ["a refusal", new Response("", { status: 403 })],
  ["a web page", new Response("<html></html>")],
  ["another shape", json({ value: [{}] })],
  ["an empty list", json({ value: [] })],
])("%s tells nothing", async (_, answer) => {
  expect(await service(answer).run()).toBeUndefined();
});

test("a redirect inside the cloud's domain is followed", async () => {
  const answer = json({ value: [{ exportedCmdlets: ["Get-X"] }] });
  const { asked, run } = service(to("https://eur01.outlook.office365.com/adminapi/x"), answer);
  expect(await run()).toEqual(new Set(["get-x"]));
  expect(asked[1]?.url).toBe("https://eur01.outlook.office365.com/adminapi/x");
});

test.each(["https://evil.example/", "http://eur01.outlook.office365.com/", "https://outlook.office365.us/"])(
  "the token is not taken to %s",
  async (location) => {
    const { asked, run } = service(to(location));
    expect(await run()).toBeUndefined();
    expect(asked).toHaveLength(1);
  },
);

test("redirects come to an end", async () => {
  const round = "https://outlook.office365.com/again";
  const { asked, run } = service(to(round), to(round), to(round), to(round), to(round));
  expect(await run()).toBeUndefined();
  expect(asked).toHaveLength(4);
});
