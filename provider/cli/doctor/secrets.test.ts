import { withoutSecrets } from "./secrets";

test.each([
  "EXCHANGE_ACCESS_TOKEN",
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PASSWORD",
  "AZURE_PASSWORD",
])("the value of %s does not get through, wherever it stands", (name) => {
  const text = "Invalid client secret hunter2-hunter2 (hunter2-hunter2)";
  expect(withoutSecrets(text, { [name]: " hunter2-hunter2\n" })).toBe("Invalid client secret … (…)");
});

test("a secret inside of another goes with it", () => {
  const env = { AZURE_CLIENT_SECRET: "abcdefgh", EXCHANGE_ACCESS_TOKEN: "abcdefgh.ijkl" };
  expect(withoutSecrets("abcdefgh.ijkl abcdefgh", env)).toBe("… …");
});

test("ordinary words and other variables stay", () => {
  const env = { AZURE_CLIENT_SECRET: "a", EXCHANGE_ACCESS_TOKEN: "", AZURE_CLIENT_ID: "11111111-2222" };
  expect(withoutSecrets("a 11111111-2222", env)).toBe("a 11111111-2222");
});
