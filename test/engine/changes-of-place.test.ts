import type { Portal } from "../../provider/mailflow";
import { changesOfMind } from "./change-of-mind";
import { portalOf } from "./tenant-state";

const rules = ["Protect Outgoing", "Protect", "Whitelist", "Junk Filter Low", "Junk Filter"];
const stripping = ["Info", "UUID", "Spam", "Spam Low", "Spam High"].map((header) => `Strip Forged ${header}`);
const disabled = rules.slice(0, 2);
const inline = { mode: "inline", protect: ["incoming", "outgoing"] };
const eu = { ...inline, region: "eu" };
const fabrikam = { ...eu, portal: "fabrikam" };
const checkpoint = { ...fabrikam, brand: "checkpoint" };

const of = (portal: Portal, name: string, tld = "avanan.net"): Portal => ({ ...portal, name, tld });
const there = portalOf("eu", "us");
const renamed = of(portalOf("eu"), "fabrikam");
const rebranded = of(portalOf("eu"), "fabrikam", "checkpointcloudsec.com");
const certified = { ...rebranded, certificate: "mail.contoso.com" };

describe("a change of region, portal, brand or guard keeps mail flowing after every write", () => {
  changesOfMind([
    { to: "inline in and out", config: inline, rules },
    {
      to: "another region in one step, which is refused",
      config: eu,
      refused: "1. pulumi config set avanan:previousRegion us; pulumi up",
    },
    {
      to: "both regions: mail still returns from the old one",
      config: { ...eu, previousRegion: "us" },
      rules,
      portals: [portalOf("us", "eu")],
    },
    { to: "the new region alone: mail returns from there", config: eu, rules, portals: [there] },
    {
      to: "another portal in one step, which is refused",
      config: fabrikam,
      refused: "1. pulumi config set avanan:portal contoso; pulumi config set avanan:bypass true; pulumi up",
      portals: [there],
    },
    {
      to: "break-glass before it",
      config: { ...eu, bypass: true },
      rules: rules.slice(2),
      disabled,
      portals: [portalOf("eu")],
    },
    {
      to: "another portal",
      config: { ...fabrikam, bypass: true },
      rules: rules.slice(2),
      disabled,
      portals: [portalOf("eu"), renamed],
      // Between two writes: the connector takes reports to the new portal already, and the journal rule makes them for the old one.
      perhaps: /^after Set-OutboundConnector: journalArrives \(perhaps\): /,
    },
    { to: "mail to the new portal", config: fabrikam, rules, portals: [renamed] },
    { to: "another brand, in one step", config: checkpoint, rules, portals: [renamed, rebranded] },
    {
      to: "a hardened set",
      config: { ...checkpoint, whitelistHeader: "X-CLOUD-SEC-AV-Info", stripForgedHeaders: true },
      rules: [...stripping, ...rules],
      portals: [rebranded],
    },
    {
      to: "identification by certificate",
      config: { ...checkpoint, dlpCertificate: "mail.contoso.com" },
      rules,
      portals: [certified],
    },
    {
      to: "names with a suffix",
      config: { ...checkpoint, dlpCertificate: "mail.contoso.com", suffix: "emea" },
      rules: rules.map((rule) => `${rule} (emea)`),
      portals: [certified],
    },
  ]);
});
