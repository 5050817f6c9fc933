import type { Message } from "../../mailflow";
import {
  externalMail,
  fullTenant,
  inlineTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "../../mailflow/example-tenants";
import { followed } from "./followed";

const full = { tenant: fullTenant(), portal };
const problems = (message: Message, where: Parameters<typeof followed>[0] = full) => {
  const result = followed(where, message);
  return "problems" in result ? result.problems : [];
};

test("who is nobody in the tenant has no mailbox to send from", () => {
  const advice =
    "to send from; add --ip, the address it comes from, for mail from the internet, e.g. --ip 198.51.100.7.";
  expect(problems(outgoingMail({ from: "a@example.com" }))).toEqual([
    `--from: example.com is no accepted domain of the tenant, so a@example.com has no mailbox there ${advice}`,
  ]);
  expect(problems(outgoingMail({ from: "nobody@contoso.com" }))).toEqual([
    `--from: the tenant has no mailbox nobody@contoso.com ${advice}`,
  ]);
  expect(problems(outgoingMail())).toEqual([]);
  expect(problems(externalMail({ from: "nobody@contoso.com" }))).toEqual([]);
});

test("all recipients were read: who is not among them gets nothing", () => {
  const result = followed(full, externalMail({ recipients: ["nobody@contoso.com"] }));
  expect("traced" in result && result.traced.paths[0]?.end).toMatchObject({
    place: "bounce",
    reason: "there is no recipient nobody@contoso.com (550 5.4.1)",
  });
});

test("mail is returned from the addresses of its direction", () => {
  const from = (returnFrom: string) => ({ vendor: { returnFrom } });
  const [inbound] = portal.inboundSet;
  const [dlp] = portal.dlpSet;
  expect(problems(externalMail(from(inbound ?? "")))).toEqual([]);
  expect(problems(outgoingMail(from(dlp ?? "")))).toEqual([]);
  expect(problems(externalMail(from(dlp ?? "")))).toEqual([
    "--return-from: portal contoso returns nothing from 52.17.62.50 here; it returns incoming mail from 52.212.19.177, 3.252.108.160/28, 13.39.103.0/28.",
  ]);
  expect(problems(outgoingMail(from("203.0.113.9")))).toEqual([
    "--return-from: portal contoso returns nothing from 203.0.113.9 here; it returns outgoing and internal mail from 52.17.62.50, 3.252.108.176/28, 13.39.103.16/28.",
  ]);
  // A message that never gets there may still name an address that is nobody's.
  const nowhere = { tenant: { ...inlineTenant(), transportRules: [] }, portal };
  expect(problems(externalMail(from("203.0.113.9")), nowhere)[0]).toMatch(
    /incoming mail from 52\.212\.19\.177, .*; outgoing and internal mail from 52\.17\.62\.50, /,
  );
  expect(problems(externalMail(from("203.0.113.9")), { tenant: fullTenant(), portal: undefined })).toEqual([
    "--return-from: no portal is known from which mail could be returned; name one with --portal, or a stack that declares it with --stack, or leave --return-from out.",
  ]);
});
